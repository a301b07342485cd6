"""Issues entered from a gathering's page: today's for the centre, past ones with their source."""

from dataclasses import dataclass
from datetime import date, datetime

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
from clearance.models import Assignment, Issue, NumberSequence, Promise, Update
from clearance.permissions import check_clear
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
    # Who helped with a past matter, and the number under which it was public elsewhere.
    helpers: tuple = ()
    number: str = ""


@dataclass(frozen=True)
class Past:
    """How a past matter ended, and where that is on record."""

    answer: Answer
    answered_at: datetime
    source: str
    check: str = ""
    checked_at: datetime | None = None
    # Closed because nobody objected in time: then nobody checked it.
    lapsed_at: datetime | None = None

    @property
    def closed_at(self) -> datetime | None:
        return self.checked_at or self.lapsed_at


def _number(entry: Entry) -> str:
    """The one it brings along, while no other matter has it; else the next one is given."""
    if not entry.number or Issue.objects.filter(number=entry.number).exists():
        return ""
    NumberSequence.keep(entry.number)
    return entry.number


def _fields(entry: Entry, by: Actor) -> dict:
    return {
        "number": _number(entry), "title": entry.title.strip(),
        "category": entry.category, "location": entry.location,
        "origin_page": entry.page, "agenda_place": entry.place, "entry_key": entry.key,
        "recording_second": entry.recording_second, "public_text": entry.public_text.strip(),
        "kind": Kind.SUGGEST, "tier": entry.tier, "publicity": Publicity.PUBLIC,
        "cleared_by": by.user, "cleared_at": timezone.now(),
    }  # fmt: skip


@transaction.atomic
def enter(entry: Entry, *, by: Actor) -> Issue:
    """Put an issue raised at a gathering before the centre; the same entry again changes nothing.

    The clocks run from now: nobody could sort it before it was written down. That it was
    raised earlier stands on its page, and in how long the answer took. A lead is proposed to the
    centre, which decides.
    """
    earlier = Issue.objects.filter(entry_key=entry.key).first()
    if earlier:
        return earlier
    promised, _inputs = promise_for(entry.tier, max(entry.raised_at, timezone.now()))
    issue = new_issue(at=entry.raised_at, accept_by=promised.accept_by,
                      answer_by=promised.answer_by, resolve_by=promised.resolve_by,
                      **_fields(entry, by))  # fmt: skip
    data = {"proposed_lead": entry.lead.pk} if entry.lead else {}
    issue = move_issue(issue, "open", by=by, given={"title": entry.title}, data=data,
                       at=entry.raised_at)  # fmt: skip
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
    issue.closed_at = past.closed_at
    if past.check and past.answer.outcome in STRIKABLE_OUTCOMES:
        issue.struck_off_at, issue.struck_off_by = past.checked_at, past.check
    issue = move_issue(
        issue,
        "file_closed" if past.closed_at else "file_answered",
        by=by,
        given={"title": entry.title, "lead": entry.lead, "source": past.source,
               "outcome": past.answer.outcome, "answer": past.answer.text},
        data={"source": past.source, "outcome": past.answer.outcome, "check": past.check},
        at=past.closed_at or past.answered_at,
    )  # fmt: skip
    _write_answer(issue, entry, past, by)
    _write_cleared(issue, by)
    return issue


def _check_order(entry: Entry, past: Past) -> None:
    times = [entry.raised_at, past.answered_at, past.closed_at]
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
    for helper in entry.helpers:
        Assignment.objects.create(issue=issue, department=helper, part=Part.HELPER,
                                  assigned_at=entry.raised_at,
                                  done_at=past.answered_at)  # fmt: skip
    if past.answer.promise_due:
        Promise.objects.create(issue=issue, text=past.answer.promise_text, owner=entry.lead,
                               due=past.answer.promise_due, made_at=past.answered_at)  # fmt: skip


@dataclass(frozen=True)
class PastPromise:
    """What was promised for a past matter, and how far it has come."""

    text: str
    owner: object
    due: date
    made_at: datetime
    kept_at: datetime | None = None
    checked_at: datetime | None = None
    check: str = ""


@transaction.atomic
def file_promise(issue: Issue, past: PastPromise, *, by: Actor) -> Promise:
    """File a past matter's promise with its dates; the same text and day again changes nothing.

    A plan's own promise, made when it was filed, gets the dates it lacks.
    """
    pen = check_clear(by, issue)
    if not issue.source:
        raise NotPossible(_("Only a past matter's promises are filed."))
    same = issue.promises.filter(text=past.text.strip(), due=past.due)
    promise = same.first() or Promise(issue=issue, text=past.text.strip(), due=past.due)
    dates = {"owner": past.owner, "made_at": past.made_at, "kept_at": past.kept_at,
             "checked_at": past.checked_at, "checked_by": past.check}  # fmt: skip
    if promise.kept_at or all(getattr(promise, name, None) == at for name, at in dates.items()):
        return promise
    for name, value in dates.items():
        setattr(promise, name, value)
    promise.save()
    trail.write("promised", by=by, pen=pen, issue=issue,
                data={"promise": promise.pk, "check": past.check}, at=past.made_at)  # fmt: skip
    return promise
