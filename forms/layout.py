"""The order of a form on its page: numbered sections, and what may stay folded."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.forms import BoundField

from forms.enums import IDENTITY, FieldType, Target
from forms.request_form import RequestForm

if TYPE_CHECKING:
    from forms.models import RequestFormField


# By the type of a question, or by what its answer becomes.
PARTS = {
    FieldType.KIND: "kind",
    FieldType.PHOTOS: "photos",
    Target.ABOUT: "about",
    Target.CONSENT: "consent",
    Target.MAY_BE_PUBLIC: "publicity",
}


@dataclass(frozen=True)
class Row:
    """One question as it is asked; ``part`` names the template that draws it."""

    question: "RequestFormField"
    field: BoundField

    @property
    def part(self) -> str:
        if self.question.maps_to == Target.PLACE and self.field.form.door:
            return "forms/parts/door.html"
        special = PARTS.get(self.question.field_type) or PARTS.get(self.question.maps_to)
        return f"forms/parts/{special or 'field'}.html"

    @property
    def is_identity(self) -> bool:
        return self.question.maps_to in IDENTITY


@dataclass
class Folded:
    """Who it was: off until somebody opens it, unless the form insists on an answer."""

    rows: list[Row]

    @property
    def is_open(self) -> bool:
        return any(row.field.errors or row.field.data for row in self.rows)


@dataclass
class Section:
    """``number`` counts from 1; None for what comes before the first heading."""

    number: int | None = None
    heading: str = ""
    help_text: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def blocks(self) -> list[Row | Folded]:
        """The questions in their order, with those about the person in one fold."""
        about = [row for row in self.rows if row.is_identity]
        if not about or any(row.question.required for row in about):
            return list(self.rows)
        fold = Folded(about)
        first = self.rows.index(about[0])
        rest = [row for row in self.rows[first:] if not row.is_identity]
        return [*self.rows[:first], fold, *rest]


def sections(questions: Iterable["RequestFormField"], form: RequestForm) -> list[Section]:
    found = [Section()]
    for question in questions:
        if question.is_section:
            found.append(Section(len(found), question.label_here, question.help_here))
        else:
            found[-1].rows.append(Row(question, form[question.name]))
    return found if found[0].rows else found[1:]
