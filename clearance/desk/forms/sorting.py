"""Sorting a request: open an issue of it, join it to one, decline it, ask the person."""

from django import forms as dj
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearance.actions import message, triage
from clearance.actions.wall import wall_off
from clearance.desk.forms import fields
from clearance.desk.forms.answering import AnswerFields, OnTheSpotForm
from clearance.desk.forms.base import ActForm
from clearance.desk.forms.handing import DispatchForm
from clearance.desk.likely import likely_issues
from clearance.enums import Handling, Kind, Queue, RecordState
from clearance.models import Issue, Photo, RequestRecord
from clearance.permissions import visible_issues
from clearance.states import RECORD_MOVES


class RecordForm(ActForm):
    """``to_next``: done with this one, back to the list of those to sort."""

    to_next = False

    @property
    def record(self) -> RequestRecord:
        return self.subject

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.name in RECORD_MOVES:
            cls.label = RECORD_MOVES[cls.name].label
            cls.button = cls.__dict__.get("button") or cls.label

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        """Whoever may see a record may sort it; the table says when."""
        return record.state in RECORD_MOVES[cls.name].sources


class OpeningFields(dj.Form):
    """What a new issue is called, and from whom it is hidden."""

    title = dj.CharField(
        label=_("Title"), max_length=120, help_text=_("In your own words, without names.")
    )
    category = fields.CategoryField()
    location = fields.PlaceField()
    kind = dj.ChoiceField(label=_("Kind"), choices=Kind)

    def first_issue_values(self) -> dict:
        record = self.subject
        return {
            "category": record.category_id,
            "location": record.location_id, "kind": record.kind, "tier": record.tier,
            "handling": Handling.WORK,
        }  # fmt: skip

    def open(self) -> Issue:
        given = self.cleaned_data
        return triage.open_issue(
            self.subject, title=given["title"], category=given["category"], by=self.by,
            location=given["location"], kind=given["kind"],
        )  # fmt: skip


class OpenForm(OpeningFields, RecordForm):
    """An issue of the record, dispatched in the same step."""

    name = "open"
    label = _("Open an issue and dispatch it")
    button = _("Open and dispatch")
    done = _("Opened and dispatched.")

    lead = fields.DepartmentField(label=_("Lead department"))
    helpers = fields.DepartmentsField(label=_("Helpers"))
    tier = DispatchForm.base_fields["tier"]
    handling = DispatchForm.base_fields["handling"]
    brief = DispatchForm.base_fields["brief"]
    photos = DispatchForm.base_fields["photos"]
    walled_off = fields.DepartmentsField(
        label=_("Walled off"), help_text=_("These departments must not know of it.")
    )

    field_order = (
        "title", "category", "kind", "location", "lead", "brief", "photos", "tier", "handling",
        "helpers", "walled_off",
    )  # fmt: skip
    folded = ("helpers", "walled_off")
    folded_label = _("Helpers and walls")
    to_next = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["location"].offer(self.record.location)
        self.fields["photos"].queryset = Photo.objects.filter(record=self.record)
        if not self.fields["photos"].queryset.exists():
            del self.fields["photos"]

    def first_values(self) -> dict:
        return self.first_issue_values()

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        """What is sealed goes to no department: its own office answers it."""
        return record.state == RecordState.RECEIVED and record.queue == Queue.CENTRE

    def act(self) -> None:
        issue = self.open()
        if self.cleaned_data["walled_off"]:
            wall_off(issue, self.cleaned_data["walled_off"], by=self.by)
        dispatching = DispatchForm(subject=issue, user=self.user)
        dispatching.cleaned_data = self.cleaned_data
        dispatching.act()


class OpenOnTheSpotForm(OpeningFields, AnswerFields, RecordForm):
    """An issue of the record, answered while the person stands at the desk."""

    name = "on_the_spot"
    label = _("Answer on the spot")
    button = _("Open and answer")
    done = _("Answered on the spot.")
    to_next = True

    lead = fields.DepartmentField(label=_("Answered by"))
    field_order = (
        "title", "category", "kind", "location", "lead", "outcome", "text", "promise_text",
        "promise_due",
    )  # fmt: skip
    folded = AnswerFields.folded
    folded_label = AnswerFields.folded_label

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["location"].offer(self.record.location)

    def first_values(self) -> dict:
        return self.first_issue_values()

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        return record.state == RecordState.RECEIVED

    def act(self) -> None:
        answering = OnTheSpotForm(subject=self.open(), user=self.user)
        answering.cleaned_data = self.cleaned_data
        answering.act()


class OtherIssueForm(RecordForm):
    """Join the record to an issue there is: one of the likely ones, or by its number."""

    likely = dj.ModelChoiceField(
        Issue.objects.none(), label=_("Perhaps one of these"), required=False,
        widget=dj.RadioSelect, empty_label=None,
    )  # fmt: skip
    number = dj.CharField(
        label=_("Or its number"), max_length=16, required=False, help_text="Q2026-0001"
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["likely"].queryset = likely = likely_issues(self.user, self.record)
        self.fields["likely"].label_from_instance = lambda one: f"{one.number} {one.title}"
        if not likely.exists():
            del self.fields["likely"]

    def clean(self):
        given = super().clean()
        number = given.get("number", "").strip().upper()
        if number:
            given["likely"] = visible_issues(self.user).filter(number=number).first()
        if not given.get("likely"):
            raise dj.ValidationError(gettext("There is no issue with this number."))
        return given


class JoinForm(OtherIssueForm):
    name = "join"
    done = _("Joined.")
    to_next = True

    def act(self) -> None:
        triage.join(self.record, self.cleaned_data["likely"], by=self.by)


class SplitForm(OtherIssueForm):
    name = "split"
    done = _("Moved.")

    def act(self) -> None:
        triage.split(self.record, self.cleaned_data["likely"], by=self.by)


class DeclineForm(RecordForm):
    name = "decline"
    done = _("Declined.")
    to_next = True
    note = _("The person reads the reason.")

    reason = fields.reason()

    def act(self) -> None:
        triage.decline(self.record, reason=self.cleaned_data["reason"], by=self.by)


class WithdrawForm(RecordForm):
    name = "withdraw"
    done = _("Withdrawn.")
    note = _("Only when the person asked for it.")

    def act(self) -> None:
        triage.withdraw(self.record, by=self.by)


class AskForm(RecordForm):
    name = "ask"
    label = _("Ask the person")
    button = _("Send")
    done = _("Sent. The person finds it under the number and code.")

    text = fields.long_text(_("What you need to know"))

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        return record.state in (RecordState.RECEIVED, RecordState.JOINED)

    def act(self) -> None:
        message.add_line(self.record, text=self.cleaned_data["text"], by=self.by)
