"""Sorting a request: join it to an issue, move it to another, decline it, ask the person."""

from django import forms as dj
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearance.actions import message, triage
from clearance.actions.hand_over import hand_over
from clearance.desk.forms import fields
from clearance.desk.forms.base import ActForm, ChangedMeanwhile
from clearance.desk.likely import alike_waiting, likely_issues
from clearance.enums import ONGOING_RECORD_STATES, SEALED_QUEUES, Alarm, Queue
from clearance.models import Issue, RequestRecord
from clearance.permissions import can_see_issue, visible_issues
from clearance.states import RECORD_MOVES


class RecordForm(ActForm):
    """``to_next``: done with this one, on to the next that waits to be sorted."""

    to_next = False

    @property
    def record(self) -> RequestRecord:
        return self.subject

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.name in RECORD_MOVES:
            cls.label = RECORD_MOVES[cls.name].label
            cls.button = cls.__dict__.get("button") or cls.label

    def hold(self) -> None:
        """Say what became of it when another was quicker."""
        try:
            super().hold()
        except ChangedMeanwhile as changed:
            issue = RequestRecord.objects.select_related("issue").get(pk=self.record.pk).issue
            if issue is None or not can_see_issue(self.user, issue):
                raise
            who = self.record.events.select_related("actor").order_by("-pk").first().actor
            told = {"who": who.get_full_name() if who else "", "issue": issue}
            words = gettext("It has been joined already, by %(who)s: %(issue)s")
            raise ChangedMeanwhile(words % told) from changed

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        """Whoever may see a record may sort it; the table says when."""
        return record.state in RECORD_MOVES[cls.name].sources


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
            unknown = gettext("There is no issue with this number.")
            nothing = gettext("Choose one, or give its number.")
            raise dj.ValidationError(unknown if number else nothing)
        return given


class JoinForm(OtherIssueForm):
    """The others that wait and say much the same are joined with it where they are ticked."""

    name = "join"
    done = _("Joined.")
    to_next = True

    together = dj.ModelMultipleChoiceField(
        RequestRecord.objects.none(),
        label=_("Waiting too, and much alike"),
        required=False,
        widget=dj.CheckboxSelectMultiple,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        alike = alike_waiting(self.user, self.record)
        together = self.fields["together"]
        together.queryset = RequestRecord.objects.filter(pk__in=[one.pk for one in alike])
        together.label_from_instance = lambda one: f"{one.number} {one.title or one.body[:40]}"
        if not alike:
            del self.fields["together"]

    def act(self) -> None:
        issue = self.cleaned_data["likely"]
        for record in (self.record, *self.cleaned_data.get("together", ())):
            triage.join(record, issue, by=self.by)


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


class HandOverForm(RecordForm):
    """Sent twice: nothing is preset, and the second button names the office."""

    name = "hand_over"
    done = _("Handed over.")
    to_next = True
    note = _("That office alone sees it from now on; you don't, and it doesn't come back.")

    queue = dj.ChoiceField(
        label=_("To which office"),
        choices=[(one, one.label) for one in SEALED_QUEUES],
        widget=dj.RadioSelect,
    )
    reason = fields.reason(help_text=_("The office reads it. Don't repeat what the person wrote."))
    confirmed = dj.CharField(required=False, widget=dj.HiddenInput)

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        return super().is_offered(record) and record.queue == Queue.CENTRE

    def first_values(self) -> dict:
        """Only who writes of ending their life is for one office and no other."""
        return {"queue": Queue.COUNSELLOR} if self.record.alarm == Alarm.SELF else {}

    def clean(self):
        given = super().clean()
        queue = given.get("queue")
        if queue and not self.errors and given.get("confirmed") != queue:
            office = {"office": Queue(queue).label}
            self.data = self.data.copy()
            self.data["confirmed"] = queue
            self.button = gettext("Yes, hand over to: %(office)s") % office
            raise dj.ValidationError(
                gettext("Hand it over to %(office)s? You won't see it any more.") % office
            )
        return given

    def act(self) -> None:
        given = self.cleaned_data
        hand_over(self.record, given["queue"], reason=given["reason"], by=self.by)


class WithdrawForm(RecordForm):
    name = "withdraw"
    done = _("Withdrawn.")
    note = _("Only when the person asked for it. It can't be undone.")

    reason = fields.reason(_("How the person asked for it"))
    sure = dj.BooleanField(label=_("The person takes it back"))

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        return triage.can_withdraw(record)

    def act(self) -> None:
        triage.withdraw(self.record, reason=self.cleaned_data["reason"], by=self.by)


class AskForm(RecordForm):
    name = "ask"
    label = _("Ask the person")
    button = _("Send")
    done = _("Sent. The person finds it under the number and code.")

    text = fields.long_text(_("What you need to know"))

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        return record.state in ONGOING_RECORD_STATES

    def act(self) -> None:
        message.add_line(self.record, text=self.cleaned_data["text"], by=self.by)
