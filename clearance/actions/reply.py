"""The person's reply to a department's question: the clock that stood still for it goes on."""

from datetime import datetime

from clearance.actions.dispatch import resume
from clearance.actions.move import lock_issue
from clearance.actors import clock
from clearance.enums import State
from clearance.models import Question, RequestRecord


def note_reply(record: RequestRecord, *, at: datetime) -> None:
    """Mark the open question put to this person as replied to; the first reply counts."""
    waiting = Question.objects.open().filter(record=record, released_at__isnull=False)
    question = waiting.filter(replied_at__isnull=True, issue=record.issue_id).first()
    if question is None:
        return
    question.replied_at = at
    question.save(update_fields=["replied_at"])
    go_on_after(question, at=at)


def go_on_after(question: Question, *, at: datetime) -> None:
    """Start the clock again, if it stands still for this question and for nothing else."""
    issue = lock_issue(question.issue)
    stood_for_it = question.paused_until and issue.paused_at == question.asked_at
    if issue.state == State.WAITING and stood_for_it:
        resume(issue, by=clock(), at=at)
