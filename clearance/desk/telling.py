"""The trail in words, for the staff. What is kept (verbs and numbers) is apart from its telling."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearance.enums import (
    KEEPERS,
    SEALED_QUEUES,
    Audience,
    Check,
    FollowUpAnswer,
    Outcome,
    Pen,
    Publicity,
    Queue,
    Rung,
    Tier,
)
from clearance.models import Event
from clearance.permissions import PENS_WHERE_SEALED
from home.models import Department, User

SENTENCES: dict[str, LazyText] = {
    "received": pgettext_lazy("trail", "Received"),
    "duty_told": _("Can't wait: told to %(people)s"),
    "opened": _("Issue opened"),
    "filed": _("A past matter filed, with its source"),
    "joined": _("A request joined"),
    "split": _("A request moved to another issue"),
    "declined": _("Declined"),
    "handed_over": _("Handed over: %(queue)s"),
    "withdrawn": _("Withdrawn by the person"),
    "dispatched": _("Dispatched to %(lead)s"),
    "retiered": _("Tier changed from “%(tier_was)s” to “%(tier)s”"),
    "photos_shown": _("%(count)s pictures shown to the department"),
    "photos_added": _("%(count)s pictures added"),
    "photo_covered": _("A picture covered for the public in %(count)s places"),
    "walled_off": _("Walled off from %(count)s departments or people"),
    "accepted": _("Accepted"),
    "returned": _("Returned for a ruling"),
    "ruled": _("Ruled: %(lead)s"),
    "transferred": _("Transferred to %(lead)s"),
    "called_back": _("Called back by the centre"),
    "helper_added": _("%(department)s helps"),
    "part_done": _("%(department)s has done its part"),
    "paused": _("Clock stopped until %(until)s"),
    "resumed": _("Clock running again"),
    "submitted": _("Answer sent to the head"),
    "sent_back": _("Answer sent back with a remark"),
    "approved": _("Answer approved: %(outcome)s"),
    "answered": _("Answered: %(outcome)s"),
    "answered_on_the_spot": _("Answered on the spot: %(outcome)s"),
    "followed_up": _("The person says: %(answer)s"),
    "closed": _("Closed %(check)s"),
    "struck_off": _("Struck off, %(check)s"),
    "reopened": _("Not fixed: round %(round)s"),
    "taken_up": _("Taken up again"),
    "merged": _("Merged into %(into)s"),
    "promised": _("Promised something by a date"),
    "promises_dropped": _("%(count)s promises of the old plan dropped"),
    "promise_kept": _("A promise said to be kept"),
    "promise_checked": _("A promise checked"),
    "progress_written": _("Progress written (%(audience)s)"),
    "cleared": _("Cleared for the public: %(publicity)s"),
    "let_through": _("Checked by hand: %(count)s places that the gate had marked may be public"),
    "corrected": _("A text corrected"),
    "line_added": _("A line between the person and the centre"),
    "identity_read": _("Who said it was read"),
    "visit_read": _("How to visit the person was read"),
    "erasure_asked": _("Asked to erase who said it once the matter is over"),
    "erased": _("Who said it was erased"),
    "code_sent": _("A new code sent to the contact that was left"),
    "code_replaced": _("The new code used; the old one ends"),
    "note_written": _("An internal note written"),
    "question_put": _("%(department)s asks the person through the centre"),
    "question_released": _("The centre has put the question to the person"),
    "reply_passed_on": _("The centre has passed the person's reply on"),
    "question_dropped": _("A question to the person dropped"),
    "ruling_kept": _("The ruling is a rule of the catalogue from now on"),
    "reminded": _("Reminder: %(rung)s"),
    "escalated": _("Escalated: %(rung)s"),
    "order_issued": _("Supervision order %(order)s issued, answer by %(due)s"),
    "order_received": _("Supervision order %(order)s signed for"),
    "order_answered": _("Supervision order %(order)s answered"),
    "order_closed": _("Supervision order %(order)s closed"),
    "instructed": _("Instruction of the leader, by %(due)s"),
    "instruction_reported": _("An instruction reported as done"),
}
# Where the centre did for the person what they otherwise do themselves.
FOR_THE_PERSON = {"withdrawn": _("Withdrawn for the person")}
# Which vocabulary a value of ``data`` is spelled in.
VOCABULARIES = {
    "outcome": Outcome,
    "check": Check,
    "answer": FollowUpAnswer,
    "audience": Audience,
    "publicity": Publicity,
    "queue": Queue,
    "rung": Rung,
    "tier": Tier,
    "tier_was": Tier,
}
DEPARTMENT_KEYS = ("lead", "department")
PEOPLE_KEY = "people"
# Whom a deputy acted for.
ABSENT_KEY = "acts_for"


@dataclass(frozen=True)
class _Names:
    departments: dict[int, str]
    people: dict[int, str]


@dataclass(frozen=True)
class Told:
    """One line of the trail: when, who, what; ``note`` is a reason somebody gave."""

    at: datetime
    who: str
    what: str
    note: str = ""
    is_move: bool = False


def tell(events: list[Event], queue: str = Queue.CENTRE) -> list[Told]:
    """Tell the events in their order, with one look-up of the departments and people they name.

    ``queue`` is where the matter is now: a sealed one's own office does all that is done to it,
    from the day it was handed over.
    """
    keys = {event.data.get(key) for event in events for key in DEPARTMENT_KEYS}
    departments = dict(Department.objects.filter(pk__in=keys - {None}).values_list("pk", "name"))
    names = _Names(departments, _people(events))
    handed_over = max((one.pk for one in events if one.verb == "handed_over"), default=0)
    office = str(KEEPERS[queue]) if queue in SEALED_QUEUES else ""
    return [_tell_one(one, names, office if one.pk > handed_over else "") for one in events]


def _people(events: list[Event]) -> dict[int, str]:
    """Members of staff named in the events; the trail keeps their numbers."""
    named = (PEOPLE_KEY, ABSENT_KEY)
    keys = {pk for event in events for key in named for pk in event.data.get(key, ())}
    return {user.pk: str(user) for user in User.objects.filter(pk__in=keys)} if keys else {}


def _tell_one(event: Event, names: _Names, office: str) -> Told:
    sentences = SENTENCES | FOR_THE_PERSON if event.pen == Pen.CENTRE else SENTENCES
    sentence = str(sentences.get(event.verb, event.verb))
    words = _Words(event.data, names, office)
    return Told(
        at=event.happened_at,
        who=_who(event, office, names),
        what=(sentence % words).strip(),
        note=str(event.data.get("reason", "")),
        is_move=event.from_state != event.to_state,
    )


def _who(event: Event, office: str, names: _Names) -> str:
    label = office if office and event.pen in PENS_WHERE_SEALED else str(Pen(event.pen).label)
    name = event.actor.get_full_name() if event.actor else ""
    absent = "、".join(names.people.get(pk, "") for pk in event.data.get(ABSENT_KEY, ()))
    if absent:
        name = _("%(name)s (for %(absent)s)") % {"name": name, "absent": absent}
    return f"{label} {name}".strip()


class _Words(dict):
    """The values of ``data`` as people say them; what is missing is left out."""

    def __init__(self, data: dict, names: _Names, office: str):
        self.names, self.office = names, office
        super().__init__(data)

    def __getitem__(self, key: str) -> str:
        value = self.get(key, "")
        if key in DEPARTMENT_KEYS:
            return self.names.departments.get(value, "")
        if key == PEOPLE_KEY:
            return "、".join(self.names.people.get(pk, "") for pk in value)
        if self.office and key == "check" and value == Check.CENTRE:
            return _("checked by %(office)s") % {"office": self.office}
        if key in VOCABULARIES and value in VOCABULARIES[key].values:
            return str(VOCABULARIES[key](value).label)
        return str(value)
