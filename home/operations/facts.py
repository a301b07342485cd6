"""What is known of the site's regular work, each thing with its age and whether that is too much.

Other apps add theirs by the hook ``operations_facts``: a function of the time that returns a Fact.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from wagtail import hooks

from home.operations.enums import Duty
from home.operations.last_run import LastRun

# The timer runs each minute and a backup is made each night: so long without is a fault.
LATE_AFTER = {Duty.RUN_DUE: timedelta(minutes=15), Duty.BACKUP: timedelta(hours=36)}


@dataclass(frozen=True)
class Fact:
    """``at`` is None when it never was, or nothing waits; ``mend`` says what to do when late."""

    key: str
    label: str
    at: datetime | None
    is_late: bool
    told: str
    mend: str


def all_facts(now: datetime) -> list[Fact]:
    ended = dict(LastRun.objects.values_list("duty", "ended_at"))
    own = [_fact(duty, ended.get(duty), now) for duty in Duty]
    return own + [ask(now) for ask in hooks.get_hooks("operations_facts")]


def _fact(duty: Duty, ended_at: datetime | None, now: datetime) -> Fact:
    return Fact(
        key=duty.value,
        label=duty.label,
        at=ended_at,
        is_late=ended_at is None or ended_at < now - LATE_AFTER[duty],
        told="",
        mend=_mend(duty),
    )


def _mend(duty: Duty) -> str:
    return {
        Duty.RUN_DUE: _(
            "The timer of “manage.py run_due” does not run: no notice goes out, no pause ends. "
            "Start it; what was missed is done by the next run."
        ),
        Duty.BACKUP: _("Look why the nightly “manage.py backup” failed, or set it up."),
    }[duty]
