"""批示: a leader's words on a matter and a day for the lead; the department reports what it did."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import check_not_merged, lock_issue
from clearance.actions.order import check_day
from clearance.actions.own_words import check_own_words
from clearance.actors import Actor
from clearance.enums import OPEN_STATES, Pen
from clearance.escalation.telling import tell_asked
from clearance.models import Instruction, Issue
from clearance.permissions import check_instruct, check_report
from clearance.refusals import NotPossible


def latest_day(issue: Issue, at: datetime) -> date | None:
    """The day of the answer promised to the person, which no instruction may outlast; None once
    it has gone by or an answer stands.
    """
    if issue.state not in OPEN_STATES or issue.answer_by is None:
        return None
    promised = timezone.localdate(issue.answer_by)
    return promised if promised >= timezone.localdate(at) else None


@transaction.atomic
def instruct(
    issue: Issue, *, words: str, due: date, by: Actor, at: datetime | None = None
) -> Instruction:
    """Give the lead a day. It may be earlier than what the person was promised, never later, and
    it moves no promise.
    """
    at, issue = at or timezone.now(), lock_issue(issue)
    pen = check_instruct(by, issue)
    check_not_merged(issue)
    words = words.strip()
    if not words:
        raise NotPossible(_("Write the instruction."))
    check_day(due, at)
    promised = latest_day(issue, at)
    if promised and due > promised:
        refusal = _("An answer is promised for %(day)s: an instruction can't be later.")
        raise NotPossible(refusal % {"day": promised})
    check_own_words(words, issue.records.all())
    instruction = Instruction.objects.create(
        issue=issue, department=issue.lead, words=words, due=due, given_at=at, given_by=by.user,
        on_behalf=pen == Pen.ASSISTANT,
    )  # fmt: skip
    event = trail.write("instructed", by=by, pen=pen, issue=issue, at=at,
                        data={"instruction": instruction.pk, "due": due,
                              "reason": words})  # fmt: skip
    tell_asked(issue, event, (Pen.HEAD, Pen.OFFICER), _("Instruction of the leader"), due)
    return instruction


@transaction.atomic
def report(
    instruction: Instruction, *, text: str, by: Actor, at: datetime | None = None
) -> Instruction:
    """What the department did on it. Kept or missed is counted by this day."""
    at, issue = at or timezone.now(), lock_issue(instruction.issue)
    instruction = Instruction.objects.select_for_update(of=("self",)).get(pk=instruction.pk)
    instruction.issue = issue
    pen = check_report(by, instruction)
    if instruction.reported_at:
        raise NotPossible(_("It is reported already."))
    if not text.strip():
        raise NotPossible(_("Write what was done."))
    check_own_words(text, issue.records.all())
    instruction.report, instruction.reported_by = text.strip(), by.user
    instruction.reported_at, instruction.reported_on = at, timezone.localdate(at)
    fields = ["report", "reported_by", "reported_at", "reported_on"]
    instruction.save(update_fields=fields)
    trail.write("instruction_reported", by=by, pen=pen, issue=issue, at=at,
                data={"instruction": instruction.pk})  # fmt: skip
    return instruction
