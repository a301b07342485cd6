"""An issue in the editors' queue: what the public may read, and three buttons."""

from django import forms as dj
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearance.desk.clearing_rows import Material
from clearance.desk.forms.publishing import ClearingForm
from clearance.enums import Publicity
from clearance.models.update import standing_answer

# In the buttons' order. Enter in a field presses the first, and must not publish.
LEVELS = (Publicity.CLOSED, Publicity.PARTLY, Publicity.PUBLIC)


class QueueForm(ClearingForm):
    """Filled in so that one click is enough when the brief and the answer may go out as they are.

    The level is that of the button that is pressed.
    """

    updates = dj.MultipleChoiceField(
        label=_("Texts everybody may read"), required=False, widget=dj.CheckboxSelectMultiple
    )
    photos = dj.MultipleChoiceField(
        label=_("Pictures everybody may see"), required=False, widget=dj.CheckboxSelectMultiple
    )

    def __init__(self, data=None, *, material: Material, user):
        self.material = material
        super().__init__(
            data, subject=material.issue, user=user, auto_id=f"issue{material.issue.pk}_%s"
        )
        self._offer("updates", [(one.pk, one.get_kind_display()) for one in material.updates])
        self._offer("photos", [(one.pk, one.key) for one in material.photos])

    def _offer(self, name: str, choices: list) -> None:
        self.fields[name].choices = choices
        if not choices:
            del self.fields[name]

    def seen_event(self) -> int | None:
        return self.material.newest_event

    def first_values(self) -> dict:
        issue, material = self.subject, self.material
        return {
            "title": issue.title,
            "public_text": issue.public_text or issue.brief,
            "answer_line": issue.answer_line or self._first_line(),
            "updates": [one.pk for one in material.updates],
            "photos": [one.pk for one in material.photos if one.public],
            "reason": issue.publicity_reason,
        }

    def _first_line(self) -> str:
        """Of the answer that stands, as the lists would show it."""
        answer = standing_answer(self.material.updates, self.subject.round)
        return answer.text.splitlines()[0][:200] if answer else ""

    @property
    def levels(self) -> tuple:
        return LEVELS

    @property
    def shown_fields(self) -> list:
        """All but the level, with the reason last."""
        by_name = {field.name: field for field in super().shown_fields if field.name != "publicity"}
        return [*(f for name, f in by_name.items() if name != "reason"), by_name["reason"]]

    def clean(self):
        cleaned = super().clean()
        level = cleaned.get("publicity")
        if level and level != Publicity.PUBLIC and not cleaned.get("reason", "").strip():
            self.add_error("reason", gettext("Say why not all of it is public."))
        return cleaned

    def chosen(self, name: str) -> list:
        ticked = set(self.cleaned_data.get(name, ()))
        return [one for one in getattr(self.material, name) if str(one.pk) in ticked]
