"""Handing an issue to a department: dispatch, transfer, return, ruling, helpers."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearance.actions import dispatch, part, ruling
from clearance.actions.photo import show_department
from clearance.actors import Actor
from clearance.clocks import end_of_office
from clearance.desk.forms import fields
from clearance.desk.forms.base import IssueForm, MoveForm
from clearance.desk.hands import Hands
from clearance.enums import OPEN_STATES, Handling, Kind, Queue, Tier
from clearance.models import Issue, Photo


class DispatchForm(MoveForm):
    name = "dispatch"
    done = _("Dispatched.")
    folded = ("helpers",)
    folded_label = _("Helpers")
    field_order = ("lead", "brief", "photos", "tier", "handling", "helpers")

    lead = fields.DepartmentField(label=_("Lead department"))
    helpers = fields.DepartmentsField(label=_("Helpers"))
    tier = dj.ChoiceField(label=_("Tier"), choices=Tier)
    handling = dj.ChoiceField(label=_("Handling"), choices=Handling)
    brief = fields.long_text(
        _("Brief"), help_text=_("In your own words. Don't paste what the person wrote.")
    )
    photos = fields.PhotosChoice(
        Photo.objects.none(), label=_("Pictures the department may see"), required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["photos"].queryset = Photo.objects.filter(record__issue=self.issue)
        if not self.fields["photos"].queryset.exists():
            del self.fields["photos"]
        if self.issue.kind != Kind.REPAIR:
            self.fields["tier"].choices = [one for one in Tier.choices if one[0] != Tier.REPAIR]

    def first_values(self) -> dict:
        return {"tier": self.subject.tier, "handling": Handling.WORK, "lead": self._proposed()}

    def _proposed(self) -> int | None:
        """The lead that whoever entered it from a gathering's page had in mind."""
        opened = self.issue.events.filter(verb="opened").first()
        return opened and opened.data.get("proposed_lead")

    def clean_brief(self) -> str:
        return fields.in_own_words(self.cleaned_data["brief"], self.issue.records.all())

    def act(self) -> None:
        send(self.issue, self.cleaned_data, by=self.by)


def send(issue: Issue, given: dict, *, by: Actor) -> None:
    """Dispatch with what the form was given; the ticked pictures go with the brief."""
    if given.get("photos"):
        show_department(issue, given["photos"], by=by)
    dispatch.dispatch(
        issue, lead=given["lead"], brief=given["brief"], by=by, helpers=tuple(given["helpers"]),
        tier=given["tier"], handling=given["handling"],
    )  # fmt: skip


class PicturesForm(IssueForm):
    """For what went out by itself, and for pictures that came with a later request."""

    name = "pictures"
    label = _("Pictures for the department")
    button = _("Show these")
    done = _("The department sees these pictures.")
    note = _("Nothing that shows a face or a bed. What is not ticked is not shown any more.")
    opens_by_itself = False

    photos = DispatchForm.base_fields["photos"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["photos"].queryset = Photo.objects.filter(record__issue=self.issue)

    def first_values(self) -> dict:
        shown = Photo.objects.filter(record__issue=self.issue, for_department=True)
        return {"photos": list(shown.values_list("pk", flat=True))}

    @classmethod
    def is_offered(cls, hands) -> bool:
        issue = hands.issue
        is_worked_on = issue.lead_id and issue.state in OPEN_STATES
        asks = hands.is_centre and issue.queue == Queue.CENTRE and is_worked_on
        return bool(asks) and Photo.objects.filter(record__issue=issue).exists()

    def act(self) -> None:
        show_department(self.issue, self.cleaned_data["photos"], by=self.by)


class TransferForm(MoveForm):
    name = "transfer"
    done = _("Transferred.")
    note = _("The clock runs on.")

    lead = fields.DepartmentField(label=_("Transfer to"))
    reason = fields.reason()

    def act(self) -> None:
        given = self.cleaned_data
        dispatch.transfer(self.issue, lead=given["lead"], reason=given["reason"], by=self.by)


class CallBackForm(MoveForm):
    name = "call_back"
    done = _("Called back: it is to be dispatched again.")
    note = _("Only until it is accepted. The department is told; the clock runs on.")

    reason = fields.reason()

    def act(self) -> None:
        dispatch.call_back(self.issue, reason=self.cleaned_data["reason"], by=self.by)


class ReturnForm(MoveForm):
    name = "return"
    done = _("Returned; the arbiter decides.")
    note = _("Once only. The clock runs on until the arbiter has decided.")

    reason = fields.reason()

    @classmethod
    def is_offered(cls, hands) -> bool:
        return not hands.issue.returned_once and super().is_offered(hands)

    def act(self) -> None:
        dispatch.return_(self.issue, reason=self.cleaned_data["reason"], by=self.by)


class RuleForm(MoveForm):
    name = "rule"
    done = _("Ruled.")
    note = _("The ruling stands: it can't be returned again.")

    lead = fields.DepartmentField(label=_("Lead department"))
    reason = fields.reason(_("Grounds"))
    keep_as_rule = dj.BooleanField(
        label=_("From now on all of this category and place go there (a rule of the catalogue)"),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not ruling.can_keep_as_rule(self.by):
            del self.fields["keep_as_rule"]

    def first_values(self) -> dict:
        return {"lead": self.subject.lead_id}

    def act(self) -> None:
        given = self.cleaned_data
        dispatch.rule(self.issue, lead=given["lead"], reason=given["reason"], by=self.by)
        if given.get("keep_as_rule"):
            ruling.keep_as_rule(self.issue, lead=given["lead"], reason=given["reason"], by=self.by)


class HelperForm(IssueForm):
    name = "helper"
    label = _("Add a helper")
    button = _("Add helper")
    done = _("Helper added.")

    department = fields.DepartmentField(label=_("Department"))
    task = dj.CharField(label=pgettext_lazy("helper", "What to do"), max_length=300, required=False)
    due = fields.day(_("By when"), required=False)

    @classmethod
    def is_offered(cls, hands) -> bool:
        return hands.may_add_helper

    def act(self) -> None:
        given = self.cleaned_data
        dispatch.add_helper(
            self.issue, department=given["department"], task=given["task"],
            due=given["due"] and end_of_office(given["due"]), by=self.by,
        )  # fmt: skip


class FinishPartForm(IssueForm):
    name = "finish_part"
    label = _("A helper's part is done")
    button = _("Part done")
    done = _("The part is done.")

    part = dj.ModelChoiceField(None, label=_("Whose part"), empty_label=None)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        mine = [one.pk for one in Hands(self.user, self.issue).open_parts]
        parts = self.issue.assignments.filter(pk__in=mine)
        self.fields["part"].queryset = parts.select_related("department", "issue")
        self.fields["part"].label_from_instance = lambda one: str(one.department)

    @classmethod
    def is_offered(cls, hands) -> bool:
        return bool(hands.open_parts)

    def act(self) -> None:
        part.finish(self.cleaned_data["part"], by=self.by)
