"""督办单 and 批示 on the page of a matter: those who press, and those who answer them."""

from datetime import timedelta

from django import forms as dj
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearance.actions import instruct, order
from clearance.desk.forms import fields
from clearance.desk.forms.base import IssueForm
from clearance.desk.hands import Hands
from clearance.models import Instruction, SupervisionOrder
from clearance.refusals import NotPossible

# What an order suggests: three working days are a department's own first clock.
DAYS_SUGGESTED = 3


class OrderForm(IssueForm):
    name = "order"
    label = _("Issue a supervision order")
    button = _("Issue the order")
    note = _("It goes to the head of the lead department, who signs for it. Name nobody who asked.")
    done = _("The order is issued; it can be printed below.")
    opens_by_itself = False

    reason = fields.reason(_("Why it is issued"))
    demand = fields.reason(_("What is asked for"))
    due = fields.day(_("Answer by"))

    def first_values(self) -> dict:
        return {"due": timezone.localdate() + timedelta(days=DAYS_SUGGESTED)}

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        return hands.is_unfinished and hands.may_order and hands.open_order is None

    def act(self) -> None:
        order.issue_order(self.issue, by=self.by, **_given(self, "reason", "demand", "due"))


class OpenOrderForm(IssueForm):
    """An act on the issue's open order, of which there is one at most."""

    @property
    def order(self) -> SupervisionOrder:
        if found := self.issue.orders.open().first():
            return found
        raise NotPossible(gettext("The order is closed."))


class ReceiveOrderForm(OpenOrderForm):
    name = "order-receipt"
    label = _("Sign for the supervision order")
    button = _("Sign for it")
    done = _("Signed for.")

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        return hands.may_receive_order

    def act(self) -> None:
        order.receive(self.order, by=self.by)


class AnswerOrderForm(OpenOrderForm):
    name = "order-answer"
    label = _("Answer the supervision order")
    button = _("Answer the order")
    note = _("For those who issued it. The answer to the person goes its own way.")
    done = _("The order is answered.")
    opens_by_itself = False

    text = fields.long_text(_("What came of it"), max_length=1000)

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        return hands.may_answer_order

    def act(self) -> None:
        order.reply(self.order, text=self.cleaned_data["text"], by=self.by)


class CloseOrderForm(OpenOrderForm):
    name = "order-close"
    label = _("Close the supervision order")
    button = _("Close the order")
    done = _("The order is closed.")
    opens_by_itself = False

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        return hands.may_close_order

    def act(self) -> None:
        order.close(self.order, by=self.by)


class InstructForm(IssueForm):
    name = "instruct"
    label = _("Write an instruction")
    button = _("Give the instruction")
    note = _(
        "It goes to the head and the officers of the lead. Nothing promised to a person moves."
    )
    done = _("The instruction is given.")
    opens_by_itself = False

    words = fields.reason(_("Instruction"))
    due = fields.day(_("By when"))

    def first_values(self) -> dict:
        now = timezone.now()
        suggested = timezone.localdate(now) + timedelta(days=DAYS_SUGGESTED)
        return {"due": min(suggested, instruct.latest_day(self.subject, now) or suggested)}

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        return hands.is_unfinished and hands.may_instruct

    def act(self) -> None:
        instruct.instruct(self.issue, by=self.by, **_given(self, "words", "due"))


class ReportForm(IssueForm):
    name = "instruction-report"
    label = _("Report on an instruction")
    button = _("Report it")
    done = _("Reported.")
    opens_by_itself = False

    instruction = dj.ModelChoiceField(
        Instruction.objects.none(), label=_("Which instruction"), empty_label=None
    )
    text = fields.long_text(_("What was done"), max_length=1000)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reportable = Hands(self.user, self.issue).reportable
        self.fields["instruction"].queryset = Instruction.objects.filter(
            pk__in=[one.pk for one in reportable]
        )

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        return bool(hands.reportable)

    def act(self) -> None:
        given = self.cleaned_data
        instruct.report(given["instruction"], text=given["text"], by=self.by)


def _given(form: IssueForm, *names: str) -> dict:
    return {name: form.cleaned_data[name] for name in names}
