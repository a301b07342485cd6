"""Climbing the ladder: whoever must hear that a matter is due or overdue is told once."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.move import lock_issue
from clearance.actors import clock
from clearance.enums import ESCALATED_RUNGS, Pen, Rung
from clearance.escalation.responsible import Responsibles
from clearance.escalation.telling import accounts, tell
from clearance.models import Escalation, Event, Issue
from clearance.overdue import clock_of_issue, runs_until
from clearance.states import HOLDERS
from home.models import User

# Beside whoever holds the pen at the first two. A sealed matter is told to its own office alone.
TOLD_AT = {
    Rung.REMIND: (),
    Rung.DUE: (Pen.HEAD,),
    Rung.CENTRE: (Pen.HEAD, Pen.CENTRE),
    Rung.LEADER: (Pen.LEADER,),
}
TOLD_THE_HOLDER = (Rung.REMIND, Rung.DUE)


@transaction.atomic
def climb(issue: Issue, rungs: list[Rung], *, at: datetime | None = None) -> Event | None:
    """Climb those of the rungs that this round's running clock hasn't climbed yet.

    After a gap all that was missed is climbed at once: each person is told once, of the highest,
    with the state as it is now. Returns None where nothing was left to climb.
    """
    at, issue = at or timezone.now(), lock_issue(issue)
    due, name = runs_until(issue, inside=True), clock_of_issue(issue)
    if due is None:
        return None
    climbed = issue.escalations.filter(round=issue.round, clock=name)
    new = sorted(set(rungs) - set(climbed.values_list("rung", flat=True)))
    if not new:
        return None
    Escalation.objects.bulk_create(
        Escalation(issue=issue, round=issue.round, clock=name, rung=rung, due_at=due, climbed_at=at)
        for rung in new
    )
    top = Rung(new[-1])
    event = _write(issue, top, {"rung": top, "clock": name, "round": issue.round}, at)
    subject = _("%(number)s: %(rung)s") % {"number": issue.number, "rung": top.label}
    body = render_to_string(
        "clearance/notices/rung.txt",
        {"issue": issue, "rung": top, "due": due, "site": settings.SITE_URL},
    )
    tell(_told(issue, new, at), issue, event, subject, body)
    return event


def _write(issue: Issue, top: Rung, data: dict, at: datetime) -> Event:
    if top in ESCALATED_RUNGS:
        return trail.write("escalated", by=clock(), pen=Pen.TIME, issue=issue, data=data, at=at)
    return trail.write("reminded", by=clock(), pen=Pen.TIME, issue=issue, data=data, at=at)


def _told(issue: Issue, rungs: list[int], at: datetime) -> list[User]:
    """Everybody whom these rungs tell, each once; from the time due on also, by name, whoever
    answers for the matter, so that an overdue one is never told to nobody.
    """
    pens = {pen for rung in rungs for pen in TOLD_AT[rung]}
    if any(rung in TOLD_THE_HOLDER for rung in rungs):
        pens.add(HOLDERS[issue.state])
    found = accounts(issue, pens)
    answers_for_it = Responsibles(timezone.localdate(at)).of(issue)
    if max(rungs) >= Rung.DUE and answers_for_it and answers_for_it.user not in found:
        found.append(answers_for_it.user)
    return found
