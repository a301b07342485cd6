"""The answer: drafted, sent back, approved, or given on the spot."""

from functools import cached_property

from django import forms as dj
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearance.actions import answer
from clearance.actions.answer import SHORTEST_ANSWER, Answer
from clearance.clocks import clock_of
from clearance.desk.forms import fields
from clearance.desk.forms.base import MoveForm
from clearance.desk.forms.pictures import PicturesFields
from clearance.desk.forms.templated import TemplateFields
from clearance.enums import ANSWER_OUTCOMES, Queue
from clearance.models import Update
from clearance.text.blanks import unfilled


def whole_answer(text: str) -> str:
    """The text, or the refusal beside its field while it says nothing or has blanks."""
    text = text.strip()
    if left := unfilled(text):
        raise dj.ValidationError(gettext("Still to be filled in: %(left)s.") % {"left": left})
    if len(text) < SHORTEST_ANSWER:
        words = gettext("Say what was done, in at least %(n)d characters.")
        raise dj.ValidationError(words % {"n": SHORTEST_ANSWER})
    return text


class AnswerFields(dj.Form):
    """What an answer says; a plan needs what is promised and by when."""

    outcome = dj.ChoiceField(
        label=_("What came of it"), choices=[("", "—"), *((o, o.label) for o in ANSWER_OUTCOMES)]
    )
    text = fields.long_text(
        _("Answer"), rows=5, help_text=_("What was done and when. No names, no phone numbers.")
    )
    promise_text = dj.CharField(
        label=_("What is promised"), max_length=300, required=False,
        help_text=_("Only for a plan: it stays on the books until kept and checked."),
    )  # fmt: skip
    promise_due = fields.day(_("Promised by"), required=False)

    def clean_text(self) -> str:
        return whole_answer(self.cleaned_data["text"])

    folded = ("promise_text", "promise_due")
    folded_label = _("A plan: what is promised, by when")

    def answer(self) -> Answer:
        given = self.cleaned_data
        return Answer(given["outcome"], given["text"], given["promise_text"], given["promise_due"])


class SubmitForm(TemplateFields, PicturesFields, AnswerFields, MoveForm):
    """The draft goes to the head; pictures of a draft that was sent back go with the new one."""

    name = "submit"
    done = _("Sent to the head.")

    field_order = ("template", "outcome", "text", "before", "after", "promise_text", "promise_due")

    @cached_property
    def draft(self) -> Update | None:
        return answer.draft_of(self.subject)

    def first_values(self) -> dict:
        """A draft that was sent back, to be mended rather than typed again."""
        draft = self.draft
        if draft is None:
            return {}
        return {
            "outcome": draft.outcome, "text": draft.text,
            "promise_text": draft.promise_text, "promise_due": draft.promise_due,
        }  # fmt: skip

    @property
    def note(self) -> str:
        """The head's remark, while the draft it is about is being mended."""
        if self.draft is None:
            return ""
        remark = self.issue.events.filter(verb="sent_back").order_by("-pk").first()
        reason = remark.data.get("reason", "") if remark else ""
        return gettext("Sent back for changes: %(reason)s") % {"reason": reason}

    @classmethod
    def is_offered(cls, hands) -> bool:
        return super().is_offered(hands) and clock_of(hands.issue.tier).needs_review

    def act(self) -> None:
        issue = answer.submit(self.issue, self.answer(), by=self.by)
        self.add_pictures(issue.updates.order_by("pk").last())


class AnswerForm(SubmitForm):
    """Where the tier needs no review the answer goes straight out."""

    name = "answer"
    done = _("Answered.")

    @classmethod
    def is_offered(cls, hands) -> bool:
        return hands.may(cls.name) and not clock_of(hands.issue.tier).needs_review


class OnTheSpotForm(TemplateFields, AnswerFields, MoveForm):
    name = "answer_on_the_spot"
    done = _("Answered on the spot.")

    lead = fields.DepartmentField(label=_("Answered by"))
    field_order = ("lead", "template", "outcome", "text", "promise_text", "promise_due")

    @classmethod
    def is_offered(cls, standing) -> bool:
        return standing.issue.queue == Queue.CENTRE and super().is_offered(standing)

    def act(self) -> None:
        answer.answer_on_the_spot(
            self.issue, self.answer(), lead=self.cleaned_data["lead"], by=self.by
        )


class ApproveForm(MoveForm):
    name = "approve"
    done = _("Approved: those who asked are told.")

    text = fields.long_text(
        _("Answer"), rows=6, help_text=_("You may mend a word; the draft is kept beside it.")
    )

    def first_values(self) -> dict:
        draft = answer.draft_of(self.subject)
        return {"text": draft.text} if draft else {}

    def clean_text(self) -> str:
        return whole_answer(self.cleaned_data["text"])

    def act(self) -> None:
        answer.approve(self.issue, text=self.cleaned_data["text"], by=self.by)


class SendBackForm(MoveForm):
    name = "send_back"
    done = _("Sent back.")

    reason = fields.reason(_("Remark"))

    def act(self) -> None:
        answer.send_back(self.issue, reason=self.cleaned_data["reason"], by=self.by)
