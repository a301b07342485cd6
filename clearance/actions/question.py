"""A department asks the person through the centre, which words the question and the reply."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.dispatch import pause
from clearance.actions.message import add_line
from clearance.actions.move import lock_issue
from clearance.actions.own_words import check_own_telling
from clearance.actions.reply import go_on_after
from clearance.actors import Actor
from clearance.enums import OPEN_STATES, Pen
from clearance.models import Issue, Question, RequestRecord
from clearance.permissions import check_ask, check_relay
from clearance.refusals import NotPossible


@transaction.atomic
def put(
    issue: Issue,
    *,
    text: str,
    by: Actor,
    department=None,
    until: date | None = None,
    at: datetime | None = None,
) -> Question:
    """Write a question for the centre to let out. ``until`` stops the clock as ``pause`` does.

    Raises NotAllowed, and NotPossible while another question of the issue is open.
    """
    at, issue = at or timezone.now(), lock_issue(issue)
    mine = check_ask(by, issue)
    check_askable(issue)
    department_id = department.pk if department else min(mine)
    if not text.strip():
        raise NotPossible(_("Write the question."))
    if department_id not in mine:
        raise NotPossible(_("Say for which of your departments you ask."))
    if until:
        pause(issue, reason=_("An answer of the person who asked"), until=until, by=by, at=at)
    question = Question.objects.create(
        issue=issue, department_id=department_id, text=text.strip(), asked_by=by.user,
        asked_at=at, paused_until=until,
    )  # fmt: skip
    trail.write("question_put", by=by, pen=Pen.OFFICER, issue=issue,
                data={"question": question.pk, "department": department_id}, at=at)  # fmt: skip
    return question


def check_askable(issue: Issue) -> None:
    """Raise NotPossible where there is nothing to ask, nobody to ask, or a question is open."""
    if issue.state not in OPEN_STATES:
        raise NotPossible(_("The issue is not open any more."))
    if not issue.records.standing().exists():
        raise NotPossible(_("Nobody sent it in: there is nobody to ask."))
    if issue.questions.open().exists():
        raise NotPossible(_("One question at a time: another one is still open."))


@transaction.atomic
def release(
    question: Question, *, record: RequestRecord, wording: str, by: Actor,
    at: datetime | None = None,
) -> Question:  # fmt: skip
    """Let the question out to one of those who asked, in the centre's wording."""
    at, question = at or timezone.now(), _held(question)
    pen = check_relay(by, question.issue)
    if question.released_at or not _is_open(question):
        raise NotPossible(_("This question was dealt with already."))
    if record.pk not in question.issue.records.standing().values_list("pk", flat=True):
        raise NotPossible(_("Choose one of those who asked."))
    add_line(record, text=wording, by=by, at=at)
    question.record, question.wording, question.released_at = record, wording.strip(), at
    question.save(update_fields=["record", "wording", "released_at"])
    trail.write("question_released", by=by, pen=pen, issue=question.issue,
                data={"question": question.pk}, at=at)  # fmt: skip
    return question


@transaction.atomic
def pass_on(question: Question, *, text: str, by: Actor, at: datetime | None = None) -> Question:
    """Tell the department what the person replied, in the centre's own words."""
    at, question = at or timezone.now(), _held(question)
    pen = check_relay(by, question.issue)
    if not question.released_at or not _is_open(question):
        raise NotPossible(_("This question was dealt with already."))
    if not text.strip():
        raise NotPossible(_("Write what the department may know."))
    check_own_telling(text, question.record)
    question.passed_on, question.passed_on_at = text.strip(), at
    question.save(update_fields=["passed_on", "passed_on_at"])
    trail.write("reply_passed_on", by=by, pen=pen, issue=question.issue,
                data={"question": question.pk}, at=at)  # fmt: skip
    go_on_after(question, at=at)
    return question


@transaction.atomic
def drop(question: Question, *, reason: str, by: Actor, at: datetime | None = None) -> Question:
    """Turn a question down, or give up waiting for the reply; the department reads why."""
    at, question = at or timezone.now(), _held(question)
    pen = check_relay(by, question.issue)
    if not _is_open(question):
        raise NotPossible(_("This question was dealt with already."))
    if not reason.strip():
        raise NotPossible(_("Say why."))
    question.dropped_because, question.dropped_at = reason.strip(), at
    question.save(update_fields=["dropped_because", "dropped_at"])
    trail.write("question_dropped", by=by, pen=pen, issue=question.issue,
                data={"question": question.pk, "reason": reason.strip()}, at=at)  # fmt: skip
    go_on_after(question, at=at)
    return question


def _held(question: Question) -> Question:
    """The question as it is now; its issue is locked first, as everywhere."""
    lock_issue(question.issue)
    return Question.objects.select_for_update().get(pk=question.pk)


def _is_open(question: Question) -> bool:
    return question.passed_on_at is None and question.dropped_at is None
