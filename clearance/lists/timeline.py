"""An issue's line, step by step, as everybody may read it."""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.enums import Check, State
from clearance.faces import due
from clearance.faces.shapes import Shape, Standing
from clearance.faces.timeline import Step, bracket
from clearance.lists.rows import echo_of
from clearance.lists.telling import ANSWERED, DISPATCHED, RAISED, STRUCK, TOLD, UNTOLD, Story
from clearance.models import Event, Issue, Update
from clearance.overdue import runs_until
from home.models import Department


def timeline_of(issue: Issue, updates: dict[int, Update], now: datetime) -> tuple[Step, ...]:
    """The steps so far and the one that is waited for; ``updates`` are the public ones."""
    if issue.source:
        return _filed(issue, now)
    events = list(issue.events.filter(Q(record__isnull=True) | Q(verb="joined")))
    story = Story(
        issue,
        now,
        _department_names(issue, events),
        updates,
        others=max(0, sum(event.verb == "joined" for event in events) - 1),
    )
    steps = list(_told(story, events))
    return bracket([*steps, *_waited_for(issue, now)])


def _told(story: Story, events: list[Event]):
    for event in events:
        if event.record_id is not None or event.verb in UNTOLD:
            continue
        step = TOLD[event.verb](story, event)
        if step is not None:
            story.told.append(step.key)
            yield step


def _department_names(issue: Issue, events: list[Event]) -> dict[int, str]:
    known = {part.department_id: part.department.label for part in issue.helpers}
    if issue.lead:
        known[issue.lead_id] = issue.lead.label
    named = {event.data.get(key) for event in events for key in ("lead", "department")} - {None}
    missing = named - known.keys()
    others = Department.objects.filter(pk__in=missing) if missing else ()
    return known | {one.pk: one.label for one in others}


def _waited_for(issue: Issue, now: datetime) -> list[Step]:
    """The step that somebody owes now, so that the line doesn't just stop."""
    line = echo_of(issue, now)
    if line.standing == Standing.CHECKING:
        text = _("Waiting for the person, the centre or a patrol to check.")
        return [Step(STRUCK, pgettext("station", "Struck off"), Shape.CHECKING, text=text)]
    if line.standing == Standing.BOOKS:
        when = due.kept_by(issue.promised_for, now) if issue.promised_for else None
        text = _("It stays on the books until it is done and checked.")
        return [Step("books", _("On the books"), Shape.BOOKS, when=when, text=text)]
    return [_owed(issue, now)] if line.standing == Standing.OPEN else []


def _owed(issue: Issue, now: datetime) -> Step:
    at = runs_until(issue)
    late = due.tone(at, now) == "late"
    shape = Shape.LATE if late else Shape.NOW
    if issue.state == State.NEW:
        when = due.dispatch_due(at, now) if at else None
        return Step("next", pgettext("station", "Dispatched"), shape, when=when)
    when = due.public_due(at, now) if at else None
    return Step("next", pgettext("station", "Answered"), shape, when=when)


def _filed(issue: Issue, now: datetime) -> tuple[Step, ...]:
    """A past matter has days and a source instead of a trail."""
    raised = ""
    if issue.origin_page:
        raised = _("Raised at: %(gathering)s.") % {"gathering": issue.origin_page.title}
    steps = [
        Step(RAISED, pgettext("station", "Raised"), when=due.happened(issue.opened_at, now),
             text=raised),
        Step(DISPATCHED, pgettext("station", "Dispatched"),
             text=_("%(department)s takes the lead.") % {"department": issue.lead.label}),
        Step(ANSWERED, pgettext("station", "Answered"),
             when=due.happened(issue.answered_at, now), text=_("See the answer above.")),
    ]  # fmt: skip
    if issue.struck_off_at:
        steps.append(
            Step(STRUCK, pgettext("station", "Struck off"), Shape.STRUCK,
                 when=due.happened(issue.struck_off_at, now),
                 text=_("It was %(checked)s.") % {"checked": Check(issue.struck_off_by).label})
        )  # fmt: skip
    return (*steps, *_waited_for(issue, now))
