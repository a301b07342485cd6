"""The kinds of request in a student's words."""

from django.utils.translation import gettext_lazy as _

from clearance.actions.receive import QUEUE_OF_KIND, TIER_OF_KIND
from clearance.enums import NEVER_SHOWN_UNCLEARED, Kind, Queue, Tier

EXPLANATIONS = {
    Kind.CONSULT: _("I want to know how something works."),
    Kind.HELP: _("I have met with a difficulty and need a hand."),
    Kind.SUGGEST: _("I have an idea for doing it better."),
    Kind.COMPLAIN: _("Somebody or something did not treat me right."),
    Kind.ACCUSE: _("Only the discipline office will read it."),
    Kind.REPAIR: _("Something is broken and has to be mended."),
}


def may_be_shown(kind: str) -> bool:
    """Whether a person's leave to show what was done counts at all for this kind."""
    return kind not in NEVER_SHOWN_UNCLEARED


def is_sealed(kind: str) -> bool:
    """Whether a request of this kind goes past the reception centre, to a sealed queue."""
    return QUEUE_OF_KIND.get(kind, Queue.CENTRE) != Queue.CENTRE


def tier_of(kind: str, fixed: str = "") -> str:
    """The tier that reception gives; a form page may have fixed one."""
    return fixed or TIER_OF_KIND.get(kind, Tier.STANDARD)
