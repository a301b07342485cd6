"""Sorting: open an issue of a record, join it to one, move it to another, decline it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.actions.ask import ask
from clearance.actions.due import set_clocks
from clearance.actions.move import (
    check_possible,
    lock_issue,
    lock_issues,
    lock_record,
    move_issue,
    move_record,
)
from clearance.actions.own_words import check_own_words
from clearance.actions.wall import carry_walls
from clearance.actors import Actor
from clearance.enums import (
    ANSWERED_STATES,
    GATHERINGS,
    NEVER_SHOWN_UNCLEARED,
    OPEN_STATES,
    Alarm,
    Kind,
    Outcome,
    Publicity,
    Queue,
)
from clearance.models import Issue, NumberSequence, RequestRecord
from clearance.refusals import NotPossible, passes
from clearance.states import RECORD_MOVES


def new_issue(*, at: datetime, number: str = "", **fields) -> Issue:
    """An issue with its number, not yet in the table; the next free one unless it has one."""
    number = number or NumberSequence.next("Q", timezone.localtime(at).year, digits=4)
    return Issue(number=number, opened_at=at, changed_at=at, **fields)


@transaction.atomic
def open_issue(
    record: RequestRecord, *, title: str, category, by: Actor, at: datetime | None = None, **fields
) -> Issue:
    """Make an issue of the record and join the record to it.

    The record's kind, place, tier and clocks go with it unless ``fields`` say otherwise.
    """
    at = at or timezone.now()
    _check_kind(record, fields.get("kind", record.kind))
    check_own_words(title, RequestRecord.objects.filter(pk=record.pk))
    inherited = {
        "kind": record.kind,
        "location": record.location,
        "tier": record.tier,
        "queue": record.queue,
        "origin_page": record.origin_page if record.channel in GATHERINGS else None,
    }
    if record.alarm == Alarm.SELF:
        inherited |= {"publicity": Publicity.CLOSED, "publicity_reason": _("It is about a life.")}
    issue = new_issue(at=at, title=title, category=category, **(inherited | fields))
    issue = move_issue(issue, "open", by=by, given={"title": title}, at=at)
    join(record, issue, by=by, at=at)
    issue.refresh_from_db()
    return issue


def _check_kind(record: RequestRecord, kind: str) -> None:
    """A complaint stays one, or it could be listed uncleared; an accusation is sealed or none."""
    softened = record.kind in NEVER_SHOWN_UNCLEARED and kind != record.kind
    if softened or (kind == Kind.ACCUSE and record.kind != Kind.ACCUSE):
        raise NotPossible(
            _("A complaint stays one, and only what came in as an accusation is one.")
        )


@transaction.atomic
def join(record: RequestRecord, issue: Issue, *, by: Actor, at: datetime | None = None):
    """Join the record to the issue; the issue's clocks become the earliest promised."""
    return _attach(record, issue, "join", by=by, at=at)


@transaction.atomic
def split(record: RequestRecord, issue: Issue, *, by: Actor, at: datetime | None = None):
    """Move a joined record to another issue, and set both issues' clocks anew."""
    old = RequestRecord.objects.select_related("issue").get(pk=record.pk).issue
    if old is not None and old.pk == issue.pk:
        raise NotPossible(_("It is joined to this issue already."))
    old, issue = lock_issues(old or issue, issue)
    carry_walls(old, issue)
    record = _attach(record, issue, "split", by=by, at=at)
    set_clocks(old)
    return record


def _attach(record: RequestRecord, issue: Issue, name: str, *, by: Actor, at: datetime | None):
    issue = lock_issue(issue)
    if issue.state not in (*OPEN_STATES, *ANSWERED_STATES):
        raise NotPossible(_("This issue was merged; join the one it went into."))
    if issue.queue != record.queue and Queue.CENTRE in (issue.queue, record.queue):
        raise NotPossible(_("A sealed request is not joined to an issue outside its queue."))
    if issue.outcome == Outcome.WITHDRAWN:
        raise NotPossible(_("This issue was withdrawn by those who asked; open a new one."))
    changes = {"issue": issue}
    if issue.state in ANSWERED_STATES:
        name, changes["first_answered_at"] = f"{name}_answered", at or timezone.now()
    record = move_record(record, name, by=by, given={"issue": issue}, changes=changes,
                         data={"issue": issue.number}, at=at)  # fmt: skip
    if issue.state in ANSWERED_STATES and issue.queue == Queue.CENTRE:
        ask([record], round=issue.round, at=changes["first_answered_at"])
    set_clocks(issue)
    return record


@transaction.atomic
def decline(record: RequestRecord, *, reason: str, by: Actor, at: datetime | None = None):
    """Not accepted, with a reason the person reads."""
    return move_record(record, "decline", by=by, given={"reason": reason.strip()},
                       changes={"declined_reason": reason.strip()}, at=at)  # fmt: skip


def _issue_held(record: RequestRecord) -> Issue | None:
    """The issue the record is part of now, both held; issues are always held first."""
    seen = RequestRecord.objects.select_related("issue").get(pk=record.pk)
    issue = lock_issue(seen.issue) if seen.issue else None
    if lock_record(record).issue_id != seen.issue_id:
        raise NotPossible(_("It has just been moved to an issue. Try again."))
    return issue


def check_withdraw(record: RequestRecord) -> None:
    """Raise NotPossible once it was answered: nobody takes an answer out of what is counted."""
    check_possible(record, RECORD_MOVES["withdraw"])
    if record.issue is not None and record.issue.state not in OPEN_STATES:
        raise NotPossible(_("It was answered already: say whether it is fixed."))


def can_withdraw(record: RequestRecord) -> bool:
    return passes(check_withdraw, record)


@transaction.atomic
def withdraw(
    record: RequestRecord, *, by: Actor, reason: str = "", at: datetime | None = None
) -> RequestRecord:
    """The person takes it back, or the centre for them with a ``reason``.

    When all who asked have, the issue closes with them.
    An issue that an editor entered from a gathering stays: more than these persons raised it.
    The pictures are from then on the centre's alone, also where the issue goes on.
    """
    issue = _issue_held(record)
    record.refresh_from_db(fields=["state", "issue"])
    check_withdraw(record)
    may_close = issue is not None and issue.entry_key is None
    standing = issue.records.standing() if issue else RequestRecord.objects.none()
    if may_close and [one.pk for one in standing] == [record.pk]:
        changes = {"outcome": Outcome.WITHDRAWN, "closed_at": at or timezone.now()}
        issue = move_issue(issue, "withdraw", by=by, changes=changes, at=at)
    record = move_record(record, "withdraw", by=by, at=at,
                         data={"reason": reason.strip()} if reason.strip() else {})  # fmt: skip
    record.photos.update(for_department=False, public=False)
    if issue is not None:
        set_clocks(issue)
    return record
