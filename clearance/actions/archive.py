"""Issues entered from a gathering's page: today's for the centre, past ones with their source."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.answer import Answer
from clearance.actions.move import move_issue
from clearance.actions.triage import new_issue
from clearance.actors import Actor
from clearance.clocks import promise_for
from clearance.enums import (
    STRIKABLE_OUTCOMES,
    Audience,
    Handling,
    Kind,
    Part,
    Pen,
    Publicity,
    Tier,
    UpdateKind,
)
from clearance.models import Assignment, Issue, Promise, Update
from clearance.refusals import NotPossible


@dataclass(frozen=True)
class Entry:
    """What an editor writes down about one issue raised at a gathering."""

    title: str
    category: object
    page: object
    place: int
    key: object
    raised_at: datetime
    lead: object | None = None
    location: object | None = None
    public_text: str = ""
    recording_second: int | None = None
    tier: str = Tier.STANDARD


@dataclass(frozen=True)
class Past:
    """How a past matter ended, and where that is on record."""

    answer: Answer
    answered_at: datetime
    source: str
    check: str = ""
    checked_at: datetime | None = None


def _fields(entry: Entry, by: Actor) -> dict:
    return {
        "title": entry.title.strip(), "category": entry.category, "location": entry.location,
        "origin_page": entry.page, "agenda_place": entry.place, "entry_key": entry.key,
        "recording_second": entry.recording_second, "public_text": entry.public_text.strip(),
        "kind": Kind.SUGGEST, "tier": entry.tier, "publicity": Publicity.PUBLIC,
        "cleared_by": by.user, "cleared_at": timezone.now(),
    }  # fmt: skip


@transaction.atomic
def enter(entry: Entry, *, by: Actor) -> Issue:
    """Put an issue raised at a gathering before the centre; the same entry again changes nothing.

    The clocks run from when it was raised.
    """
    earlier = Issue.objects.filter(entry_key=entry.key).first()
    if earlier:
        return earlier
    promised, _inputs = promise_for(entry.tier, entry.raised_at)
    issue = new_issue(at=entry.raised_at, accept_by=promised.accept_by,
                      answer_by=promised.answer_by, resolve_by=promised.resolve_by,
                      **_fields(entry, by))  # fmt: skip
    issue = move_issue(issue, "open", by=by, given={"title": entry.title}, at=entry.raised_at)
    _write_cleared(issue, by)
    return issue


def _write_cleared(issue: Issue, by: Actor) -> None:
    """An editor who enters a matter clears its wording by entering it, now and not back then."""
    trail.write("cleared", by=by, pen=Pen.EDITOR, issue=issue,
                data={"publicity": issue.publicity}, at=issue.cleared_at)  # fmt: skip


@transaction.atomic
def file(entry: Entry, past: Past, *, by: Actor) -> Issue:
    """File a past matter with its dates and its source; solved and checked, it is struck off."""
    earlier = Issue.objects.filter(entry_key=entry.key).first()
    if earlier:
        return earlier
    past.answer.check()
    _check_order(entry, past)
    issue = new_issue(at=entry.raised_at, lead=entry.lead, source=past.source.strip(),
                      **_fields(entry, by))  # fmt: skip
    issue.outcome, issue.answered_at = past.answer.outcome, past.answered_at
    issue.handling = Handling.ON_THE_SPOT if _same_day(entry, past) else Handling.WORK
    issue.dispatched_at = entry.raised_at
    issue.answer_line = past.answer.text.strip().splitlines()[0][:200]
    if past.check:
        issue.closed_at = past.checked_at
    if past.check and past.answer.outcome in STRIKABLE_OUTCOMES:
        issue.struck_off_at, issue.struck_off_by = past.checked_at, past.check
    issue = move_issue(
        issue,
        "file_closed" if past.check else "file_answered",
        by=by,
        given={"title": entry.title, "lead": entry.lead, "source": past.source,
               "outcome": past.answer.outcome, "answer": past.answer.text},
        data={"source": past.source, "outcome": past.answer.outcome, "check": past.check},
        at=past.checked_at or past.answered_at,
    )  # fmt: skip
    _write_answer(issue, entry, past, by)
    _write_cleared(issue, by)
    return issue


def _check_order(entry: Entry, past: Past) -> None:
    times = [entry.raised_at, past.answered_at, past.checked_at]
    known = [one for one in times if one]
    if known != sorted(known) or known[-1] > timezone.now():
        raise NotPossible(_("The dates must follow one another and lie in the past."))
    if past.check and not past.checked_at:
        raise NotPossible(_("Say when it was checked."))


def _same_day(entry: Entry, past: Past) -> bool:
    return timezone.localtime(entry.raised_at).date() == timezone.localtime(past.answered_at).date()


def _write_answer(issue: Issue, entry: Entry, past: Past, by: Actor) -> None:
    Update.objects.create(
        issue=issue, kind=UpdateKind.REPLY, audience=Audience.PUBLIC, text=past.answer.text.strip(),
        outcome=past.answer.outcome, promise_text=past.answer.promise_text,
        promise_due=past.answer.promise_due, department=entry.lead, written_by=by.user,
        written_at=past.answered_at, approved_at=past.answered_at, cleared_at=past.answered_at,
    )  # fmt: skip
    Assignment.objects.create(issue=issue, department=entry.lead, part=Part.LEAD,
                              assigned_at=entry.raised_at)  # fmt: skip
    if past.answer.promise_due:
        Promise.objects.create(issue=issue, text=past.answer.promise_text, owner=entry.lead,
                               due=past.answer.promise_due, made_at=past.answered_at)  # fmt: skip
