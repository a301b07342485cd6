"""What happens next, in four lines, on the page of thanks."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.enums import Kind
from clearance.faces import dates
from clearance.faces.due import When
from clearance.faces.shapes import STATION_NAMES, Shape
from clearance.faces.timeline import Step
from forms.kinds import is_sealed

RAISED, DISPATCHED, ANSWERED, STRUCK_OFF = STATION_NAMES


def next_steps(
    kind: str, said_at: datetime, accept_by: datetime, answer_by: datetime
) -> tuple[Step, ...]:
    raised = Step("raised", RAISED, Shape.DONE, When(dates.moment(said_at), said_at),
                  _("We have it. Your words are not published."))  # fmt: skip
    if is_sealed(kind):
        return (raised, *_sealed(accept_by, answer_by))
    goal = _("The reception centre sends it to the department that can act.")
    if kind == Kind.REPAIR:
        goal = _("The reception centre sends it to those who mend it.")
    return (raised, *_open(goal, accept_by, answer_by))


def _open(goal: str, accept_by: datetime, answer_by: datetime) -> tuple[Step, ...]:
    return (
        Step("dispatched", DISPATCHED, Shape.NOW, _by(accept_by), goal),
        Step("answered", ANSWERED, Shape.COMING, _by(answer_by),
             _("You read it with number and code; a mail comes if you left an address.")),
        Step("struck_off", STRUCK_OFF, Shape.SEAL_COMING, When(_("after the answer")),
             _("We ask whether it is fixed. If not, it is taken up again.")),
    )  # fmt: skip


def _sealed(accept_by: datetime, answer_by: datetime) -> tuple[Step, ...]:
    return (
        Step("read", pgettext("sealed step", "Read"), Shape.NOW, _by(accept_by),
             _("The discipline office reads it, and nobody else can.")),
        Step("looked_into", pgettext("sealed step", "Looked into"), Shape.COMING, None,
             _("It is not passed to the department or the person it is about.")),
        Step("answered", ANSWERED, Shape.COMING, _by(answer_by),
             _("You read it with number and code. Nothing of it is published.")),
    )  # fmt: skip


def _by(at: datetime) -> When:
    return When(_("by %(time)s") % {"time": dates.moment(at)}, at)
