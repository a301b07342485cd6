"""The trail told to the public: which verb is which station, and in what words.

Written apart from the trail itself, and only from what is public: departments, dates and
texts an editor cleared. No name of a person is ever known here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from clearance.enums import STRIKABLE_OUTCOMES, Check, Pen
from clearance.faces import dates
from clearance.faces.due import When
from clearance.faces.shapes import Shape
from clearance.faces.timeline import Step
from clearance.models import Event, Issue, Update
from clearance.models.update import standing_answer

RAISED, DISPATCHED, ANSWERED, REOPENED, STRUCK = (
    "raised", "dispatched", "answered", "reopened", "struck",
)  # fmt: skip


@dataclass
class Story:
    """What has been told so far, and what may be told from."""

    issue: Issue
    now: datetime
    departments: Mapping[int, str]
    updates: Mapping[int, Update]
    others: int = 0
    told: list[str] = field(default_factory=list)
    lead: int | None = None
    round: int = 1
    outcome: str = ""

    def at(self, event: Event) -> When:
        return When(dates.moment_seen(event.happened_at, self.now), event.happened_at)

    def lead_name(self) -> str:
        return self.departments.get(self.lead, "")


def _raised(story: Story, event: Event) -> Step:
    text = _("Said to the reception centre.")
    if story.issue.origin_page:
        text = _("Raised at: %(gathering)s.") % {"gathering": story.issue.origin_page.title}
    if story.others:
        text += ngettext(
            " %(n)d other person said the same.", " %(n)d others said the same.", story.others
        ) % {"n": story.others}
    return Step(RAISED, pgettext("station", "Raised"), when=story.at(event), text=text)


def _dispatched(story: Story, event: Event) -> Step | None:
    """A ruling that leaves it where it is tells the public nothing new."""
    lead = event.data.get("lead")
    if event.verb == "ruled" and lead == story.lead:
        return None
    story.lead = lead
    again = DISPATCHED in story.told
    label = _("Dispatched again") if again else pgettext("station", "Dispatched")
    text = _("%(department)s takes the lead.") % {"department": story.lead_name()}
    return Step(DISPATCHED, label, when=story.at(event), text=text)


def _minor(label: Callable[[], str], text: Callable[[Story, Event], str] = lambda s, e: ""):
    def told(story: Story, event: Event) -> Step:
        return Step(event.verb, label(), when=story.at(event), text=text(story, event), minor=True)

    return told


def _until(_story: Story, event: Event) -> str:
    until = datetime.fromisoformat(event.data["until"]).date()
    return _("Until %(day)s at the latest.") % {"day": dates.day(until)}


def _lead_name(story: Story, _event: Event) -> str:
    return story.lead_name()


def _helper(story: Story, event: Event) -> str:
    return story.departments.get(event.data["department"], "")


def _answered(story: Story, event: Event) -> Step:
    """Its text where an editor cleared it; the newest stands above already."""
    story.outcome = event.data.get("outcome", "")
    again = ANSWERED in story.told
    label = _("Answered again") if again else pgettext("station", "Answered")
    reply = standing_answer(story.updates.values(), story.round)
    text = _("Those who asked have the answer.")
    if reply:
        newest = story.round == story.issue.round
        text = _("See the answer above.") if newest else reply.text
    return Step(ANSWERED, label, when=story.at(event), text=text)


def _reopened(story: Story, event: Event) -> Step:
    story.round = event.data.get("round", story.round + 1)
    text = _("It goes back, and the department has 24 hours to answer again.")
    return Step(REOPENED, _("Not fixed"), when=story.at(event), text=text, back_to=DISPATCHED)


def _closed(story: Story, event: Event) -> Step:
    check = event.data.get("check")
    if check and story.outcome in STRIKABLE_OUTCOMES:
        return _struck(story, event)
    if check:
        text = _("It was %(checked)s.") % {"checked": Check(check).label}
    elif event.pen == Pen.TIME:
        text = _("Nobody objected in time.")
    else:
        text = _("The reception centre closed it; nobody has checked it.")
    return Step("closed", pgettext("issue", "Closed"), when=story.at(event), text=text, minor=True)


def _struck(story: Story, event: Event) -> Step:
    label = pgettext("station", "Struck off")
    text = _("It was %(checked)s.") % {"checked": Check(event.data["check"]).label}
    return Step(STRUCK, label, Shape.STRUCK, when=story.at(event), text=text)


def _withdrawn(story: Story, event: Event) -> Step:
    text = _("All who asked took it back.")
    label = pgettext("issue", "Withdrawn")
    return Step("withdrawn", label, Shape.ENDBAR, when=story.at(event), text=text)


def _progress(story: Story, event: Event) -> Step | None:
    update = story.updates.get(event.data.get("update"))
    if update is None:
        return None
    label = update.get_kind_display()
    return Step("progress", label, when=story.at(event), text=update.text, minor=True)


TOLD: dict[str, Callable[[Story, Event], Step | None]] = {
    "opened": _raised,
    "dispatched": _dispatched,
    "transferred": _dispatched,
    "ruled": _dispatched,
    "accepted": _minor(lambda: _("Taken on"), _lead_name),
    "called_back": _minor(lambda: _("Back at the reception centre")),
    "helper_added": _minor(lambda: _("Another department helps"), _helper),
    "paused": _minor(lambda: _("Clock stopped"), _until),
    "resumed": _minor(lambda: _("Clock runs again")),
    "answered": _answered,
    "approved": _answered,
    "answered_on_the_spot": _answered,
    "reopened": _reopened,
    "taken_up": _minor(lambda: _("Taken up again"), _lead_name),
    "progress_written": _progress,
    "promise_kept": _minor(lambda: _("Plan carried out, to be checked")),
    "promise_checked": _minor(lambda: _("Plan checked")),
    "closed": _closed,
    "struck_off": _struck,
    "withdrawn": _withdrawn,
}
# Inner matters, what is shown elsewhere on the page, and what is about a request.
UNTOLD = frozenset(
    {
        "filed", "returned", "submitted", "sent_back", "cleared", "corrected", "merged",
        "promised", "promises_dropped", "part_done", "photos_shown", "photo_covered", "retiered",
        "photos_added", "walled_off", "received", "joined", "split", "declined", "handed_over",
        "followed_up", "identity_read", "visit_read", "erasure_asked", "erased", "code_sent",
        "code_replaced", "let_through", "line_added", "reminded", "escalated",
        "duty_told",
        "order_issued", "order_received", "order_answered", "order_closed", "instructed",
        "instruction_reported", "note_written", "question_put", "question_released",
        "reply_passed_on", "question_dropped", "ruling_kept",
    }
)  # fmt: skip
