"""An officer at work: accepting, standing still, going on, writing progress."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions import dispatch, update
from clearance.desk.forms import fields
from clearance.desk.forms.base import IssueForm, MoveForm
from clearance.desk.forms.gated import GatedForm
from clearance.desk.forms.pictures import PicturesFields
from clearance.enums import Audience, State, UpdateKind
from clearance.permissions import WORKING_ROLES, departments_of, parts_of
from home.models import Department


class AcceptForm(MoveForm):
    name = "accept"
    note = _("Not yours? Only the head can return it, and only until it is accepted.")
    done = _("Accepted.")

    def act(self) -> None:
        dispatch.accept(self.issue, by=self.by)


class TakeUpForm(MoveForm):
    name = "take_up"
    done = _("Taken up again.")

    def act(self) -> None:
        dispatch.take_up(self.issue, by=self.by)


class PauseForm(MoveForm):
    name = "pause"
    done = _("The clock stands still.")
    note = _("It is listed apart and starts again by itself on the date.")

    reason = fields.reason(_("What is waited for"))
    until = fields.day(_("Until"))

    def act(self) -> None:
        given = self.cleaned_data
        dispatch.pause(self.issue, reason=given["reason"], until=given["until"], by=self.by)


class ResumeForm(MoveForm):
    name = "resume"
    done = _("The clock runs again.")

    def act(self) -> None:
        dispatch.resume(self.issue, by=self.by)


class UpdateForm(PicturesFields, GatedForm, IssueForm):
    name = "update"
    label = _("Write progress")
    button = _("Write it")
    done = _("Written.")

    kind = dj.ChoiceField(
        label=_("Kind"), choices=[c for c in UpdateKind.choices if c[0] != UpdateKind.REPLY]
    )
    department = fields.DepartmentField(label=_("For which department"))
    text = fields.long_text(_("What has happened"))
    audience = dj.ChoiceField(label=_("Who may read it"), choices=Audience)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        parts = parts_of(self.user, self.issue)
        self.fields["department"].queryset = Department.objects.filter(pk__in=parts)
        if len(parts) < 2:  # nothing to choose
            del self.fields["department"]
        audiences = list(Audience.choices)
        if departments_of(self.user, *WORKING_ROLES):
            audiences = [one for one in audiences if one[0] != Audience.PUBLIC]
        self.fields["audience"].choices = audiences

    def first_values(self) -> dict:
        return {"audience": Audience.ASKERS}

    def public_texts(self) -> dict[str, str]:
        given = self.cleaned_data
        goes_out = given.get("audience") != Audience.INTERNAL
        return {"text": given.get("text", "")} if goes_out else {}

    @classmethod
    def is_offered(cls, hands) -> bool:
        return hands.may_write and hands.issue.state != State.MERGED

    def act(self) -> None:
        given = self.cleaned_data
        written = update.write_update(
            self.issue, text=given["text"], kind=given["kind"], audience=given["audience"],
            department=given.get("department"), checked=self.checked_reason, by=self.by,
        )  # fmt: skip
        self.add_pictures(written)
