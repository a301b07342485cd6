"""The standing answers as their list shows them: by category, in the categories' own order."""

from dataclasses import dataclass

from home.pages.standing_answer import StandingAnswerPage


@dataclass(frozen=True)
class Shelf:
    category: str
    answers: tuple[StandingAnswerPage, ...]


def shelves() -> tuple[Shelf, ...]:
    """Every current answer under its top category, in one query."""
    found = StandingAnswerPage.objects.current().select_related("category__parent", "department")
    by_category = {}
    for answer in found.defer_streamfields():
        top = answer.category.parent or answer.category
        by_category.setdefault(top, []).append(answer)
    ordered = sorted(by_category, key=lambda one: (one.sort_order or 0, one.pk))
    return tuple(Shelf(top.name, tuple(by_category[top])) for top in ordered)
