"""回音线, the echo line: four stations, and the one word that stands beside them.

What shape and word a state has is a table; a state without a line in it fails a test.
"""

from dataclasses import dataclass, replace

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearance.enums import ANSWERED_STATES, Outcome, RecordState, State
from clearance.faces.shapes import WAITING_SHAPES, Shape, Standing

S = Shape
AT_RECEPTION = (S.DONE, S.NOW, S.COMING, S.SEAL_COMING)
AT_DEPARTMENT = (S.DONE, S.DONE, S.NOW, S.SEAL_COMING)
TO_BE_CHECKED = (S.DONE, S.DONE, S.DONE, S.CHECKING)
CHECKED = (S.DONE, S.DONE, S.DONE, S.STRUCK)
PLANNED = (S.DONE, S.DONE, S.DONE, S.BOOKS)
ENDED = (S.DONE, S.DONE, S.ENDBAR)
LEFT = (S.DONE, S.ENDBAR)


@dataclass(frozen=True)
class Echo:
    """The line of one matter.

    ``stations`` are two to four shapes from 反映 on (a line that ends early has fewer);
    ``word`` stands beside it; ``tone`` is "quiet", "soon" or "late"; ``bent`` says that
    the line goes back to 转办; ``round`` counts from 1.
    """

    stations: tuple[Shape, ...]
    word: LazyText
    standing: Standing = Standing.OPEN
    tone: str = "quiet"
    bent: bool = False
    round: int = 1

    @property
    def struck(self) -> bool:
        return self.standing == Standing.STRUCK

    @property
    def mark(self) -> Shape:
        """The one mark that stands for the matter in a tally."""
        waiting = [shape for shape in self.stations if shape in WAITING_SHAPES]
        return waiting[0] if waiting else self.stations[-1]


IN_HAND = Echo(AT_DEPARTMENT, pgettext_lazy("issue", "In progress"))
ANSWERED = Echo(ENDED, pgettext_lazy("issue", "Answered"), Standing.ANSWERED)
DISPATCHED = Echo(AT_DEPARTMENT, pgettext_lazy("issue", "Dispatched"))
WITHDRAWN = Echo(LEFT, pgettext_lazy("issue", "Withdrawn"), Standing.LEFT)

# The states in which the outcome has no say.
OPEN_FACES = {
    State.NEW: Echo(AT_RECEPTION, _("Waiting to be dispatched")),
    State.DISPATCHED: DISPATCHED,
    State.IN_PROGRESS: IN_HAND,
    State.WAITING: Echo(AT_DEPARTMENT, _("Clock stopped")),
    State.IN_REVIEW: IN_HAND,
    State.RETURNED: DISPATCHED,
    State.REOPENED: Echo(AT_DEPARTMENT, pgettext_lazy("issue", "Taken up again")),
    State.MERGED: Echo(LEFT, _("Merged with another")),
}
OPEN_FACES[State.MERGED] = replace(OPEN_FACES[State.MERGED], standing=Standing.LEFT)

# An answer stands: the outcome decides how the line ends.
ANSWERED_FACES = {
    (State.ANSWERED, Outcome.SOLVED): Echo(
        TO_BE_CHECKED, _("Answered, to be checked"), Standing.CHECKING
    ),
    (State.CLOSED, Outcome.SOLVED): Echo(ENDED, _("Answered, not checked"), Standing.ANSWERED),
    **{
        (state, outcome): face
        for state in ANSWERED_STATES
        for outcome, face in {
            Outcome.PARTLY: ANSWERED,
            Outcome.EXPLAINED: ANSWERED,
            Outcome.NOT_POSSIBLE: ANSWERED,
            Outcome.OUT_OF_SCOPE: ANSWERED,
            Outcome.PLANNED: Echo(PLANNED, _("On the books"), Standing.BOOKS),
            Outcome.WITHDRAWN: WITHDRAWN,
        }.items()
    },
}
STRUCK_OFF = Echo(CHECKED, pgettext_lazy("issue", "Struck off"), Standing.STRUCK)

# What only the staff may read; outside these are "dispatched" and "in progress".
STAFF_WORDS = {
    State.RETURNED: _("Returned, ruling due"),
    State.IN_REVIEW: _("Answer under review"),
}

# A record that is not, or never was, part of an issue.
RECORD_FACES = {
    RecordState.RECEIVED: Echo(AT_RECEPTION, _("Waiting to be sorted")),
    RecordState.DECLINED: Echo(LEFT, _("Not accepted"), Standing.LEFT),
    RecordState.WITHDRAWN: WITHDRAWN,
}


def echo(
    state: str,
    outcome: str = "",
    *,
    struck_off: bool = False,
    overdue: bool = False,
    soon: bool = False,
    round: int = 1,
    staff: bool = False,
) -> Echo:
    """Draw the line of an issue. Raises KeyError for a pair the table does not know."""
    if struck_off:
        return replace(STRUCK_OFF, round=round)
    face = OPEN_FACES.get(state) or ANSWERED_FACES[state, outcome]
    if staff and state in STAFF_WORDS:
        face = replace(face, word=STAFF_WORDS[state])
    face = replace(face, round=round)
    return _urgent(_again(face, state), overdue=overdue, soon=soon)


def record_echo(state: str, *, overdue: bool = False, soon: bool = False) -> Echo:
    """Draw the line of a record without an issue; raises KeyError for a joined one."""
    return _urgent(RECORD_FACES[state], overdue=overdue, soon=soon)


def _again(face: Echo, state: str) -> Echo:
    """Bend the line back where a department has it in a later round."""
    if face.round < 2 or face.stations != AT_DEPARTMENT:
        return face
    word = face.word if state == State.WAITING else OPEN_FACES[State.REOPENED].word
    return replace(face, stations=(S.DONE, S.DONE, S.BENT, S.SEAL_COMING), bent=True, word=word)


def _urgent(face: Echo, *, overdue: bool, soon: bool) -> Echo:
    if face.standing != Standing.OPEN:
        return face
    if overdue:
        late = tuple(S.LATE if shape in WAITING_SHAPES else shape for shape in face.stations)
        return replace(face, stations=late, tone="late")
    return replace(face, tone="soon") if soon else face
