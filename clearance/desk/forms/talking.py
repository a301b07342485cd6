"""Talking about an issue: notes among those who work on it, and questions to the person."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions import note, question
from clearance.actions.move import is_possible
from clearance.actions.own_words import check_own_telling
from clearance.desk.forms import fields
from clearance.desk.forms.base import IssueForm
from clearance.enums import State
from clearance.models import Question, RequestRecord
from clearance.permissions import can_move, can_relay, parts_of, visible_records
from clearance.refusals import NotPossible, passes
from clearance.states import MOVES
from home.models import Department


class NoteForm(IssueForm):
    name = "note"
    label = _("Internal note")
    button = _("Keep the note")
    done = _("Noted.")
    note = _("For the departments with a part in it and the centre; it goes nowhere else.")
    opens_by_itself = False

    text = fields.long_text(_("Note"), max_length=2000)

    @classmethod
    def is_offered(cls, hands) -> bool:
        return hands.may_note and hands.issue.state != State.MERGED

    def act(self) -> None:
        note.write_note(self.issue, text=self.cleaned_data["text"], by=self.by)


class AskPersonForm(IssueForm):
    name = "ask_person"
    label = _("Ask the person")
    button = _("To the centre")
    done = _("The centre puts the question to the person.")
    note = _("The centre reads it first and passes the reply on to you.")
    opens_by_itself = False

    department = fields.DepartmentField(label=_("For which department"))
    text = fields.long_text(_("What you need to know"), max_length=500)
    until = fields.day(
        _("Stop the clock until"),
        required=False,
        help_text=_("It runs again as soon as the person replies."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        mine = parts_of(self.user, self.issue)
        self.fields["department"].queryset = Department.objects.filter(pk__in=mine)
        if len(mine) < 2:  # nothing to choose
            del self.fields["department"]
        pause = MOVES["pause"]
        if not (is_possible(self.issue, pause) and can_move(self.by, self.issue, pause)):
            del self.fields["until"]

    @classmethod
    def is_offered(cls, hands) -> bool:
        return hands.may_ask and passes(question.check_askable, hands.issue)

    def act(self) -> None:
        given = self.cleaned_data
        question.put(
            self.issue, text=given["text"], department=given.get("department"),
            until=given.get("until"), by=self.by,
        )  # fmt: skip


class OneQuestionForm(IssueForm):
    """The centre's act on the question that is under way."""

    @property
    def question(self) -> Question | None:
        return self.subject.questions.open().first()

    @property
    def open_question(self) -> Question:
        """The same; raises NotPossible where somebody has dealt with it."""
        asked = self.question
        if asked is None:
            raise NotPossible(_("This question was dealt with already."))
        return asked


class ReleaseForm(OneQuestionForm):
    name = "release"
    label = _("Put the department's question to the person")
    button = _("Send to the person")
    done = _("Sent. The person finds it under the number and code.")

    record = dj.ModelChoiceField(RequestRecord.objects.none(), label=_("To whom"), empty_label=None)
    text = fields.long_text(
        _("Question"), max_length=500, help_text=_("The person reads it as the centre's.")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        asked = visible_records(self.user).filter(pk__in=self.issue.records.standing())
        asked = asked.order_by("submitted_at", "pk")
        self.fields["record"].queryset = asked
        self.fields["record"].label_from_instance = lambda one: one.number

    def first_values(self) -> dict:
        asked = self.question
        return {"text": asked.text} if asked else {}

    @classmethod
    def is_offered(cls, hands) -> bool:
        return bool(hands.open_question) and hands.open_question.released_at is None

    def act(self) -> None:
        given = self.cleaned_data
        question.release(
            self.open_question, record=given["record"], wording=given["text"], by=self.by
        )


class PassOnForm(OneQuestionForm):
    name = "pass_on"
    label = _("Pass the reply on to the department")
    button = _("Pass on")
    done = _("Passed on.")

    @property
    def note(self) -> str:
        """What the person replied; for the eyes of whoever may see the request."""
        asked = self.question
        if asked is None or not visible_records(self.user).filter(pk=asked.record_id).exists():
            return ""
        lines = asked.record.messages.filter(from_person=True, sent_at__gte=asked.released_at)
        return "\n".join(lines.values_list("text", flat=True))

    text = fields.long_text(
        _("What the department may know"),
        max_length=1000,
        help_text=_("In your own words: no names, nothing that tells who it is."),
    )

    @classmethod
    def is_offered(cls, hands) -> bool:
        return bool(hands.open_question) and hands.open_question.replied_at is not None

    def clean_text(self) -> str:
        asked, text = self.question, self.cleaned_data["text"]
        if asked is None or asked.record is None or not can_relay(self.by, self.issue):
            return text
        try:
            check_own_telling(text, asked.record)
        except NotPossible as refusal:
            raise dj.ValidationError(str(refusal)) from refusal
        return text

    def act(self) -> None:
        question.pass_on(self.open_question, text=self.cleaned_data["text"], by=self.by)


class DropQuestionForm(OneQuestionForm):
    name = "drop_question"
    label = _("Drop the question to the person")
    button = _("Drop it")
    done = _("Dropped; the department reads why.")
    opens_by_itself = False

    reason = fields.reason()

    @classmethod
    def is_offered(cls, hands) -> bool:
        return bool(hands.open_question)

    def act(self) -> None:
        question.drop(self.open_question, reason=self.cleaned_data["reason"], by=self.by)
