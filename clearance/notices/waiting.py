"""How long notices have been waiting, for whoever keeps the site going."""

from datetime import datetime, timedelta

from django.db.models import Count, Min
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clearance.enums import UNSENT_STATES
from clearance.models import Notice
from clearance.notices.deliver import due_notices
from home.operations.facts import Fact

# The timer runs each minute; what is due so much longer was left lying.
LATE_AFTER = timedelta(minutes=30)


def oldest_notice(now: datetime) -> Fact:
    """The oldest that is neither sent nor given up."""
    waiting = Notice.objects.filter(state__in=UNSENT_STATES)
    found = waiting.aggregate(at=Min("made_at"), count=Count("pk"))
    then = now - LATE_AFTER
    count = found["count"]
    told = ngettext("%(n)s notice waits.", "%(n)s notices wait.", count) % {"n": count}
    return Fact(
        key="oldest_notice",
        label=_("Oldest notice still to be sent"),
        at=found["at"],
        is_late=count > 0 and due_notices(then).filter(made_at__lte=then).exists(),
        told=told if count else "",
        mend=_("Look whether the timer runs and the mail server answers."),
    )
