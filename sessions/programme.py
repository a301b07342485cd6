"""The teas in order: the coming one, the past ones, and each one's neighbours."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Max, Min, Q
from django.utils import timezone

from sessions.echo import sentences_of_teas
from sessions.models import TeaSessionPage


@dataclass(frozen=True)
class Line:
    """A past tea in the list, with how its matters stand."""

    tea: TeaSessionPage
    sentence: str


@dataclass(frozen=True)
class TermOfTeas:
    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Programme:
    coming: tuple[TeaSessionPage, ...]
    terms: tuple[TermOfTeas, ...]


def coming_teas():
    return TeaSessionPage.objects.live().filter(date__gte=timezone.localdate()).order_by("date")


def past_teas():
    return TeaSessionPage.objects.live().filter(date__lt=timezone.localdate()).order_by("-date")


def programme() -> Programme:
    """Everything, in three queries: the coming teas, the past ones, and their matters."""
    past = list(past_teas().select_related("term"))
    sentences = sentences_of_teas(past)
    lines = [Line(tea, sentences.get(tea.pk, "")) for tea in past]
    return Programme(tuple(coming_teas()), _by_term(lines))


def _by_term(lines: Iterable[Line]) -> tuple[TermOfTeas, ...]:
    terms: dict[str, list[Line]] = {}
    for line in lines:
        terms.setdefault(line.tea.term.name, []).append(line)
    return tuple(TermOfTeas(name, tuple(found)) for name, found in terms.items())


def neighbours_of(tea: TeaSessionPage) -> dict[str, TeaSessionPage | None]:
    """The live teas before and after it in the series; numbers may be missing."""
    if tea.number is None:
        return {"previous": None, "next": None}
    live = TeaSessionPage.objects.live().exclude(pk=tea.pk)
    ends = live.aggregate(
        previous=Max("number", filter=Q(number__lt=tea.number)),
        next=Min("number", filter=Q(number__gt=tea.number)),
    )
    found = {one.number: one for one in live.filter(number__in=[n for n in ends.values() if n])}
    return {side: found.get(number) for side, number in ends.items()}
