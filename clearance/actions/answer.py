"""Answering: drafted by an officer, approved by the head, then out to everybody joined."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.actions.ask import ask
from clearance.actions.close import check_no_open_parts
from clearance.actions.move import lock_issue, move_issue
from clearance.actions.wall import check_no_wall
from clearance.actors import Actor
from clearance.clocks import clock_of
from clearance.enums import (
    ANSWER_OUTCOMES,
    ON_THE_BOOKS_OUTCOMES,
    STRIKABLE_OUTCOMES,
    Audience,
    Handling,
    Queue,
    UpdateKind,
)
from clearance.models import Issue, Photo, Promise, Update
from clearance.refusals import NotPossible
from clearance.text.blanks import unfilled
from home.models import User

# 好 and 已办 say nothing to whoever asked.
SHORTEST_ANSWER = 10


@dataclass(frozen=True)
class Answer:
    """What an answer says. A planned outcome promises something by a date."""

    outcome: str
    text: str
    promise_text: str = ""
    promise_due: date | None = None

    def check(self) -> None:
        """Raise NotPossible when the outcome isn't one to answer with, or lacks its text."""
        if self.outcome not in ANSWER_OUTCOMES:
            raise NotPossible(_("Choose what came of it."))
        if not self.text.strip():
            raise NotPossible(_("Write the answer."))
        if self.outcome in ON_THE_BOOKS_OUTCOMES and not (self.promise_text and self.promise_due):
            raise NotPossible(_("A plan needs what is promised and by when."))

    def check_new(self) -> None:
        """The same, and that it says something; what was answered in past years is as it is."""
        self.check()
        if left := unfilled(self.text):
            raise NotPossible(_("Still to be filled in: %(left)s.") % {"left": left})
        if len(self.text.strip()) < SHORTEST_ANSWER:
            raise NotPossible(
                _("Say what was done, in at least %(n)d characters.") % {"n": SHORTEST_ANSWER}
            )


@transaction.atomic
def submit(issue: Issue, answer: Answer, *, by: Actor, at: datetime | None = None) -> Issue:
    """Send the draft to the head; where the tier needs no review it goes straight out."""
    answer.check_new()
    at = at or timezone.now()
    _check_parts(issue, answer.outcome)
    if not clock_of(lock_issue(issue).tier).needs_review:
        return _answer(issue, "answer", answer, by=by, at=at)
    issue = move_issue(issue, "submit", by=by, given=vars(answer) | {"answer": answer.text}, at=at)
    _write(issue, answer, by, at)
    return issue


@transaction.atomic
def answer_on_the_spot(
    issue: Issue, answer: Answer, *, by: Actor, lead=None, at: datetime | None = None
) -> Issue:
    """当场解决, at a tea or at the desk, by the department that answers.

    A sealed matter's answer is its own office's and names no department. Raises NotPossible.
    """
    answer.check_new()
    if lead and issue.queue != Queue.CENTRE:
        raise NotPossible(_("A sealed matter is answered by its own office, in its own name."))
    if lead:
        check_no_wall(issue, lead)
    at = at or timezone.now()
    return _answer(issue, "answer_on_the_spot", answer, by=by, at=at, lead=lead,
                   handling=Handling.ON_THE_SPOT, dispatched_at=at)  # fmt: skip


def _check_parts(issue: Issue, outcome: str) -> None:
    """Solved is solved by all who have a part in it."""
    if outcome in STRIKABLE_OUTCOMES:
        check_no_open_parts(issue)


def _answer(issue: Issue, name: str, answer: Answer, *, by: Actor, at: datetime, **changes):
    # What is sealed is led by nobody but the office that keeps it.
    lead = issue.queue if issue.queue != Queue.CENTRE else changes.get("lead")
    given = vars(answer) | {"answer": answer.text, "lead": lead}
    changes |= {"outcome": answer.outcome, "answered_at": at}
    issue = move_issue(issue, name, by=by, given=given, changes=changes,
                       data={"outcome": answer.outcome}, at=at)  # fmt: skip
    update = _write(issue, answer, by, at)
    publish(issue, update, at=at)
    return issue


def _write(issue: Issue, answer: Answer, by: Actor, at: datetime) -> Update:
    return Update.objects.create(
        issue=issue, kind=UpdateKind.REPLY, text=answer.text.strip(), round=issue.round,
        outcome=answer.outcome, promise_text=answer.promise_text, promise_due=answer.promise_due,
        department=issue.lead, written_by=by.user, written_at=at,
    )  # fmt: skip


def draft_of(issue: Issue) -> Update | None:
    """The reply that waits for the head, the latest of this round."""
    drafts = issue.updates.filter(kind=UpdateKind.REPLY, approved_at__isnull=True)
    return drafts.filter(round=issue.round).order_by("pk").last()


@transaction.atomic
def send_back(issue: Issue, *, reason: str, by: Actor, at: datetime | None = None) -> Issue:
    reason = reason.strip()
    return move_issue(issue, "send_back", by=by, given={"reason": reason},
                      data={"reason": reason}, at=at)  # fmt: skip


@transaction.atomic
def approve(
    issue: Issue, *, by: Actor, text: str | None = None, at: datetime | None = None
) -> Issue:
    """The head lets the draft go out to those who asked.

    Another ``text`` goes out in its stead, and the officer's draft stays on the desk as it was.
    """
    at, update = at or timezone.now(), draft_of(lock_issue(issue))
    if update is None:
        raise NotPossible(_("There is no draft to approve."))
    if text is not None and text.strip() != update.text:
        update = _corrected(update, text.strip(), by, at)
    _check_parts(issue, update.outcome)
    changes = {"outcome": update.outcome, "answered_at": at}
    issue = move_issue(issue, "approve", by=by, changes=changes,
                       data={"outcome": update.outcome}, at=at)  # fmt: skip
    publish(issue, update, approved_by=by.user, at=at)
    return issue


def _corrected(draft: Update, text: str, by: Actor, at: datetime) -> Update:
    """The draft in the head's words, with its pictures; raises NotPossible as any answer does."""
    Answer(draft.outcome, text, draft.promise_text, draft.promise_due).check_new()
    pictures = list(draft.photos.all())
    new = Update.objects.get(pk=draft.pk)
    new.pk, new.text, new.written_by, new.written_at = None, text, by.user, at
    new._state.adding = True
    new.save()
    Photo.objects.filter(pk__in=[one.pk for one in pictures]).update(update=new)
    return new


def publish(issue: Issue, update: Update, *, at: datetime, approved_by: User | None = None) -> None:
    """Let those who asked read it, and ask them; a plan becomes a promise on the books.

    ``approved_by`` is the head who read it first; an answer that needs no review has none.
    """
    update.audience = Audience.ASKERS
    update.approved_by, update.approved_at = approved_by, at
    update.save(update_fields=["audience", "approved_by", "approved_at"])
    told = issue.records.standing()
    told.filter(first_answered_at__isnull=True).update(first_answered_at=at)
    if issue.queue == Queue.CENTRE:  # what is sealed is judged by its own office alone
        ask(told, round=issue.round, at=at)
    if update.outcome in ON_THE_BOOKS_OUTCOMES and issue.lead_id:
        Promise.objects.create(issue=issue, text=update.promise_text, owner=issue.lead,
                               due=update.promise_due, made_at=at)  # fmt: skip
