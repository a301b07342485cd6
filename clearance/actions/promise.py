"""What was promised: made, kept, checked."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.close import CHECK_OF_PEN, check_no_open_parts, settle_kept_plan
from clearance.actions.move import check_not_merged, lock_issue
from clearance.actors import Actor
from clearance.enums import ON_THE_BOOKS_OUTCOMES, Pen
from clearance.models import Issue, Promise
from clearance.permissions import check_keep, check_verify, check_write_update, parts_of
from clearance.refusals import NotPossible

# A plan that stands for longer is a plan of whoever comes after.
FURTHEST = timedelta(days=3 * 366)


def check_due(due: date, at: datetime) -> None:
    """Raise NotPossible for a day gone by when it is promised, or years away."""
    today = timezone.localdate(at)
    if not today <= due <= today + FURTHEST:
        raise NotPossible(_("By when: a day from today on, and within three years."))


def check_not_dropped(promise: Promise) -> None:
    """Raise NotPossible for what a new round made void."""
    if promise.dropped_at:
        raise NotPossible(_("A new round has begun: this promise was dropped with the old plan."))


def owners_of(by: Actor, issue: Issue) -> set[int]:
    """Whom this writer may promise for: an officer's own with a part, else all with a part."""
    helping = issue.assignments.filter(ended_at__isnull=True)
    everybody = {issue.lead_id, *helping.values_list("department", flat=True)} - {None}
    return parts_of(by.user, issue) or everybody


@transaction.atomic
def make(
    issue: Issue, *, text: str, owner, due: date, by: Actor, at: datetime | None = None
) -> Promise:
    """Promise something by a date: officers for their own department, the centre for one with
    a part. An editor writes down what is on record of any.
    """
    at, issue = at or timezone.now(), lock_issue(issue)
    pen = check_write_update(by, issue)
    check_not_merged(issue)
    if not (text.strip() and owner and due):
        raise NotPossible(_("A plan needs what is promised and by when."))
    check_due(due, at)
    if pen != Pen.EDITOR and owner.pk not in owners_of(by, issue):
        raise NotPossible(_("Nobody promises for a department without a part, or not their own."))
    promise = Promise.objects.create(issue=issue, text=text.strip(), owner=owner, due=due,
                                     made_at=at)  # fmt: skip
    trail.write("promised", by=by, pen=pen, issue=issue, data={"promise": promise.pk}, at=at)
    return promise


@transaction.atomic
def keep(promise: Promise, *, by: Actor, at: datetime | None = None) -> Promise:
    """The owner says it is done. It stays on the books until somebody checks."""
    at = at or timezone.now()
    promise = Promise.objects.select_for_update().get(pk=promise.pk)
    pen = check_keep(by, promise)
    check_not_dropped(promise)
    if promise.kept_at:
        raise NotPossible(_("It is kept already."))
    promise.kept_at = at
    promise.save(update_fields=["kept_at"])
    trail.write("promise_kept", by=by, pen=pen, issue=promise.issue,
                data={"promise": promise.pk}, at=at)  # fmt: skip
    return promise


@transaction.atomic
def check(promise: Promise, *, by: Actor, at: datetime | None = None) -> Promise:
    """The centre, a patrol or the person has looked; the last one settles the plan."""
    at = at or timezone.now()
    promise = Promise.objects.select_for_update().get(pk=promise.pk)
    issue = lock_issue(promise.issue)
    pen = check_verify(by, issue, promise.owner_id)
    check_not_dropped(promise)
    check_no_open_parts(issue)
    if not promise.kept_at or promise.checked_at or pen not in CHECK_OF_PEN:
        raise NotPossible(_("Only a promise that is said to be kept can be checked, once."))
    promise.checked_at, promise.checked_by = at, CHECK_OF_PEN[pen]
    promise.save(update_fields=["checked_at", "checked_by"])
    trail.write("promise_checked", by=by, pen=pen, issue=issue,
                data={"promise": promise.pk}, at=at)  # fmt: skip
    left = issue.promises.unchecked().exists()
    if not left and issue.outcome in ON_THE_BOOKS_OUTCOMES:
        settle_kept_plan(issue, by=by, at=at)
    return promise
