"""What a sealed office does with its own requests: it takes them on and answers them itself.

No department, no building and no list to choose from: nothing of it goes anywhere else.
"""

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions import triage
from clearance.actions.answer import answer_on_the_spot
from clearance.desk.forms import fields
from clearance.desk.forms.answering import AnswerFields
from clearance.desk.forms.base import MoveForm
from clearance.desk.forms.sorting import RecordForm
from clearance.enums import SEALED_QUEUES, RecordState
from clearance.models import Issue, RequestRecord
from home.models import Category


class OfficeForm(RecordForm):
    """A matter of its own for the request; only what the office calls it is asked."""

    to_next = True

    title = dj.CharField(
        label=_("Title"), max_length=120, help_text=_("In your own words, without names.")
    )

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        return record.state == RecordState.RECEIVED and record.queue in SEALED_QUEUES

    def first_values(self) -> dict:
        return {"title": f"{self.subject.get_kind_display()} {self.subject.number}"}

    def clean_title(self) -> str:
        said = RequestRecord.objects.filter(pk=self.subject.pk)
        return fields.in_own_words(self.cleaned_data["title"], said)

    def open(self) -> Issue:
        record = self.record
        last_top = Category.objects.active().filter(parent=None).order_by("sort_order").last()
        return triage.open_issue(
            record, title=self.cleaned_data["title"], category=record.category or last_top,
            location=record.location, place_text=record.place_text, kind=record.kind, by=self.by,
        )  # fmt: skip


class TakeOnForm(OfficeForm):
    name = "take_on"
    label = _("Take it on")
    button = _("Take it on")
    done = _("Taken on: the person reads that you are working on it.")

    def act(self) -> None:
        self.open()


class AnswerAtOnceForm(AnswerFields, OfficeForm):
    name = "answer_at_once"
    label = _("Answer at once")
    button = _("Answer")
    done = _("Answered.")

    field_order = ("title", "outcome", "text", "promise_text", "promise_due")

    def act(self) -> None:
        answer_on_the_spot(self.open(), self.answer(), by=self.by)


class OfficeAnswerForm(AnswerFields, MoveForm):
    """The answer to what was taken on before."""

    name = "office_answer"
    label = _("Answer")
    button = _("Answer")
    done = _("Answered.")

    @classmethod
    def is_offered(cls, hands) -> bool:
        return hands.issue.queue in SEALED_QUEUES and hands.may("answer_on_the_spot")

    def act(self) -> None:
        answer_on_the_spot(self.issue, self.answer(), by=self.by)
