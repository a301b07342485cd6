"""Opening an issue of a request: dispatched in the same step, or answered on the spot."""

from functools import cached_property

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions import triage
from clearance.actions.answer import answer_on_the_spot
from clearance.actions.wall import wall_off
from clearance.catalogue.about import departments_named
from clearance.catalogue.suggestion import Suggestion, suggest
from clearance.desk.forms import fields
from clearance.desk.forms.answering import AnswerFields
from clearance.desk.forms.handing import DispatchForm, send
from clearance.desk.forms.sorting import RecordForm
from clearance.enums import Handling, Kind, Queue, RecordState, Tier
from clearance.models import DispatchRule, Issue, Photo, RequestRecord


class OpeningFields(dj.Form):
    """What a new issue is called, and from whom it is hidden."""

    title = dj.CharField(
        label=_("Title"), max_length=120, help_text=_("In your own words, without names.")
    )
    category = fields.CategoryField()
    location = fields.PlaceField()
    place_text = dj.CharField(
        label=_("Place in words"),
        max_length=120,
        required=False,
        help_text=_("As the person wrote it. The department reads this: leave out who it is."),
    )
    kind = dj.ChoiceField(label=_("Kind"), choices=Kind)

    def first_issue_values(self) -> dict:
        record = self.subject
        return {
            "category": record.category_id,
            "location": record.location_id,
            "place_text": record.place_text,
            "kind": record.kind,
            "handling": Handling.WORK,
            "tier": Tier.URGENT if record.alarm else record.tier,
        }

    def clean_title(self) -> str:
        return fields.in_own_words(self.cleaned_data["title"], self.said)

    @property
    def said(self):
        """The request, as the rule about one's own words asks for it."""
        return RequestRecord.objects.filter(pk=self.subject.pk)

    def open(self) -> Issue:
        given = self.cleaned_data
        return triage.open_issue(
            self.subject, title=given["title"], category=given["category"], by=self.by,
            location=given["location"], place_text=given["place_text"], kind=given["kind"],
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
    people_walled_off = fields.StaffField(
        label=_("People walled off"), help_text=_("They must not know of it, whatever their roles.")
    )

    field_order = (
        "title", "category", "kind", "location", "place_text", "lead", "brief", "photos",
        "tier", "handling", "helpers", "walled_off", "people_walled_off",
    )  # fmt: skip
    folded = ("helpers", "walled_off", "people_walled_off")
    folded_label = _("Helpers and walls")
    to_next = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["location"].offer(self.record.location)
        self.fields["people_walled_off"].offer()
        self.fields["photos"].queryset = Photo.objects.filter(record=self.record)
        if not self.fields["photos"].queryset.exists():
            del self.fields["photos"]
        if self.about:
            self.fields["walled_off"].help_text = _(
                "Ticked: those the person says it is about. They will not know of it."
            )

    @property
    def note(self) -> str:
        """Why the fields are filled in as they are; asked when the form is drawn."""
        return self.suggestion.told() if self.suggestion else ""

    @cached_property
    def suggestion(self) -> Suggestion | None:
        """What the catalogue would do; sending the form as it stands takes it."""
        return suggest(self.record, DispatchRule.objects.in_use())

    @cached_property
    def about(self) -> list[int]:
        """The departments that the person says it is about, to be walled off."""
        return [one.pk for one in departments_named(self.record)]

    def first_values(self) -> dict:
        first, found = self.first_issue_values() | {"walled_off": self.about}, self.suggestion
        if found is None:
            return first
        lead = found.rule.lead_id
        return first | {
            "lead": None if lead in self.about else lead, "tier": found.tier, "title": found.title,
            "brief": found.brief, "category": found.category and found.category.pk,
        }  # fmt: skip

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        """What is sealed goes to no department: its own office answers it."""
        return record.state == RecordState.RECEIVED and record.queue == Queue.CENTRE

    def clean_brief(self) -> str:
        return fields.in_own_words(self.cleaned_data["brief"], self.said)

    def act(self) -> None:
        issue, given = self.open(), self.cleaned_data
        departments, people = given["walled_off"], given["people_walled_off"]
        if departments or people:
            wall_off(issue, departments, users=people, by=self.by)
        send(issue, self.cleaned_data, by=self.by)


class OpenOnTheSpotForm(OpeningFields, AnswerFields, RecordForm):
    """An issue of the record, answered while the person stands at the desk."""

    name = "on_the_spot"
    label = _("Answer on the spot")
    button = _("Open and answer")
    done = _("Answered on the spot.")
    to_next = True

    lead = fields.DepartmentField(label=_("Answered by"))
    field_order = (
        "title", "category", "kind", "location", "place_text", "lead", "outcome", "text",
        "promise_text", "promise_due",
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
        return record.state == RecordState.RECEIVED and record.queue == Queue.CENTRE

    def act(self) -> None:
        answer_on_the_spot(self.open(), self.answer(), lead=self.cleaned_data["lead"], by=self.by)
