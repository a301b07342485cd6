"""督办单: issued to the lead department, signed for, answered, closed."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import check_not_merged, lock_issue
from clearance.actions.own_words import check_own_words
from clearance.actors import Actor
from clearance.enums import Pen, State
from clearance.escalation.telling import tell_asked
from clearance.models import Issue, NumberSequence, SupervisionOrder
from clearance.models.order import NUMBER_DIGITS
from clearance.permissions import (
    check_close_order,
    check_order,
    check_receive_order,
    check_report,
)
from clearance.refusals import NotPossible

# Who asks in writing wants an answer in weeks, not in years.
FURTHEST = timedelta(days=366)


def check_day(due: date | None, at: datetime) -> None:
    """Raise NotPossible for a day gone by, or more than a year away."""
    today = timezone.localdate(at)
    if due is None or not today <= due <= today + FURTHEST:
        raise NotPossible(_("By when: a day from today on, and within a year."))


@transaction.atomic
def issue_order(
    issue: Issue, *, reason: str, demand: str, due: date, by: Actor, at: datetime | None = None
) -> SupervisionOrder:
    """Ask the lead department in writing. One order at a time: a second would be a reminder."""
    at, issue = at or timezone.now(), lock_issue(issue)
    pen = check_order(by, issue)
    check_not_merged(issue)
    reason, demand = reason.strip(), demand.strip()
    if not (reason and demand):
        raise NotPossible(_("Say why, and what is asked for."))
    check_day(due, at)
    check_own_words(f"{reason}\n{demand}", issue.records.all())
    if issue.orders.open().exists():
        raise NotPossible(_("An order is open already. Close it before another is issued."))
    number = NumberSequence.next("D", timezone.localtime(at).year, digits=NUMBER_DIGITS)
    order = SupervisionOrder.objects.create(
        number=number, issue=issue, department=issue.lead, reason=reason, demand=demand,
        answer_due=due, issued_at=at, issued_by=by.user, on_behalf=pen == Pen.ASSISTANT,
    )  # fmt: skip
    event = trail.write("order_issued", by=by, pen=pen, issue=issue, at=at,
                        data={"order": number, "due": due, "reason": reason})  # fmt: skip
    tell_asked(issue, event, (Pen.HEAD,), _("Supervision order %(number)s") % {"number": number},
               due)  # fmt: skip
    return order


def _lock(order: SupervisionOrder) -> SupervisionOrder:
    """The issue first, as everywhere, so that two at once never wait for each other."""
    issue = lock_issue(order.issue)
    order = SupervisionOrder.objects.select_for_update(of=("self",)).get(pk=order.pk)
    order.issue = issue
    if order.closed_at:
        raise NotPossible(_("The order is closed."))
    return order


@transaction.atomic
def receive(order: SupervisionOrder, *, by: Actor, at: datetime | None = None) -> SupervisionOrder:
    """签收: the head has read it."""
    at, order = at or timezone.now(), _lock(order)
    pen = check_receive_order(by, order)
    if order.received_at:
        raise NotPossible(_("It is signed for already."))
    order.received_at, order.received_by = at, by.user
    order.save(update_fields=["received_at", "received_by"])
    trail.write("order_received", by=by, pen=pen, issue=order.issue, at=at,
                data={"order": order.number})  # fmt: skip
    return order


@transaction.atomic
def reply(
    order: SupervisionOrder, *, text: str, by: Actor, at: datetime | None = None
) -> SupervisionOrder:
    """What came of it, in writing, once. The person's answer goes its own way."""
    at, order = at or timezone.now(), _lock(order)
    pen = check_report(by, order)
    if not order.received_at:
        raise NotPossible(_("The head signs for the order first."))
    if order.replied_at:
        raise NotPossible(_("It is answered already."))
    if not text.strip():
        raise NotPossible(_("Write what came of it."))
    check_own_words(text, order.issue.records.all())
    order.reply, order.replied_at, order.replied_by = text.strip(), at, by.user
    order.save(update_fields=["reply", "replied_at", "replied_by"])
    trail.write("order_answered", by=by, pen=pen, issue=order.issue, at=at,
                data={"order": order.number})  # fmt: skip
    return order


def is_void(order: SupervisionOrder) -> bool:
    """Whether the department it asks has nothing to do with the matter any more."""
    return order.issue.state == State.MERGED or order.issue.lead_id != order.department_id


@transaction.atomic
def close(order: SupervisionOrder, *, by: Actor, at: datetime | None = None) -> SupervisionOrder:
    """Those who asked are content; without an answer only where nobody can give one."""
    at, order = at or timezone.now(), _lock(order)
    pen = check_close_order(by, order)
    if not order.replied_at and not is_void(order):
        raise NotPossible(_("The department hasn't answered the order yet."))
    order.closed_at, order.closed_by = at, by.user
    order.save(update_fields=["closed_at", "closed_by"])
    trail.write("order_closed", by=by, pen=pen, issue=order.issue, at=at,
                data={"order": order.number})  # fmt: skip
    return order
