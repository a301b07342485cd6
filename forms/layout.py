"""The order of a form on its page: numbered sections, and what may stay folded."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.forms import BoundField

from forms.enums import IDENTITY, FieldType, Target
from forms.request_form import RequestForm

if TYPE_CHECKING:
    from forms.models import RequestFormField


@dataclass(frozen=True)
class Row:
    """One question as it is asked; ``part`` names the template that draws it."""

    question: "RequestFormField"
    field: BoundField

    @property
    def part(self) -> str:
        special = {FieldType.KIND: "kind", FieldType.PHOTOS: "photos", FieldType.CHECKBOX: "box"}
        many = (FieldType.RADIO, FieldType.CHECKBOXES)
        name = "choices" if self.question.field_type in many else "field"
        return f"forms/parts/{special.get(self.question.field_type, name)}.html"

    @property
    def is_identity(self) -> bool:
        return self.question.maps_to in IDENTITY

    @property
    def is_visit(self) -> bool:
        return self.question.maps_to.startswith("visit_")

    @property
    def counts(self) -> bool:
        return self.question.maps_to == Target.BODY


@dataclass
class Section:
    """``number`` counts from 1; None for what comes before the first heading."""

    number: int | None = None
    heading: str = ""
    help_text: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def asked(self) -> list[Row]:
        return [row for row in self.rows if row not in self.folded]

    @property
    def folded(self) -> list[Row]:
        """Who it was is folded away unless the form insists: off until somebody opens it."""
        about = [row for row in self.rows if row.is_identity]
        return [] if any(row.question.required for row in about) else about

    @property
    def is_open(self) -> bool:
        return any(row.field.errors or row.field.data for row in self.folded)


def sections(questions: Iterable["RequestFormField"], form: RequestForm) -> list[Section]:
    found = [Section()]
    for question in questions:
        if question.is_section:
            found.append(Section(len(found), question.label, question.help_text))
        else:
            found[-1].rows.append(Row(question, form[question.name]))
    return found if found[0].rows else found[1:]
