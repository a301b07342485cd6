"""The life of an issue and of a record as data: which move, from where to where, by whom.

Everything not in these tables is refused. ``docs/states.md`` is generated from here.
Source: the programme's loop (学生反映—集中转办—限期反馈—跟踪问效) and the college's rules on
returning (退单), review and striking off (销号).
"""

from dataclasses import dataclass

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearance.enums import OPEN_STATES, START, Pen, RecordState, State

ST = State


@dataclass(frozen=True)
class Move:
    """One line of the table.

    ``past`` is the verb the trail keeps; ``needs`` names what the mover must give;
    ``tells`` names the hands that get a notice once the move is committed; the centre of what is
    sealed is its own office.
    """

    name: str
    label: LazyText
    sources: tuple[str, ...]
    target: str
    by: tuple[Pen, ...]
    past: str
    needs: tuple[str, ...] = ()
    tells: tuple[Pen, ...] = ()


ISSUE_MOVES = (
    Move("open", _("Open an issue"), (START,), ST.NEW,
         (Pen.CENTRE, Pen.CATALOGUE, Pen.EDITOR), "opened", ("title",)),
    Move("file_answered", _("File a past matter as answered"), (START,), ST.ANSWERED,
         (Pen.EDITOR,), "filed", ("title", "lead", "source", "outcome", "answer")),
    Move("file_closed", _("File a past matter as closed"), (START,), ST.CLOSED,
         (Pen.EDITOR,), "filed", ("title", "lead", "source", "outcome", "answer")),
    Move("dispatch", _("Dispatch"), (ST.NEW,), ST.DISPATCHED,
         (Pen.CENTRE, Pen.CATALOGUE), "dispatched", ("lead", "brief"), (Pen.OFFICER,)),
    Move("answer_on_the_spot", _("Answer on the spot"), (ST.NEW,), ST.ANSWERED,
         (Pen.CENTRE,), "answered_on_the_spot", ("lead", "outcome", "answer"), (Pen.PERSON,)),
    Move("accept", _("Accept"), (ST.DISPATCHED,), ST.IN_PROGRESS, (Pen.OFFICER,), "accepted"),
    Move("return", _("Return"), (ST.DISPATCHED,), ST.RETURNED,
         (Pen.HEAD,), "returned", ("reason",), (Pen.ARBITER,)),
    Move("rule", _("Rule on a return"), (ST.RETURNED,), ST.DISPATCHED,
         (Pen.ARBITER,), "ruled", ("lead", "reason"), (Pen.OFFICER, Pen.HEAD)),
    Move("transfer", _("Transfer"), (ST.DISPATCHED, ST.IN_PROGRESS, ST.REOPENED), ST.DISPATCHED,
         (Pen.CENTRE,), "transferred", ("lead", "reason"), (Pen.OFFICER,)),
    Move("call_back", _("Call back"), (ST.DISPATCHED,), ST.NEW,
         (Pen.CENTRE,), "called_back", ("reason",), (Pen.OFFICER,)),
    Move("pause", _("Stop the clock"), (ST.IN_PROGRESS,), ST.WAITING,
         (Pen.OFFICER,), "paused", ("reason", "until")),
    Move("resume", _("Start the clock again"), (ST.WAITING,), ST.IN_PROGRESS,
         (Pen.OFFICER, Pen.TIME), "resumed"),
    Move("submit", _("Send the answer to the head"), (ST.IN_PROGRESS,), ST.IN_REVIEW,
         (Pen.OFFICER,), "submitted", ("outcome", "answer"), (Pen.HEAD,)),
    Move("answer", _("Answer"), (ST.IN_PROGRESS,), ST.ANSWERED,
         (Pen.OFFICER,), "answered", ("outcome", "answer"), (Pen.PERSON,)),
    Move("send_back", _("Send back with a remark"), (ST.IN_REVIEW,), ST.IN_PROGRESS,
         (Pen.HEAD,), "sent_back", ("reason",), (Pen.OFFICER,)),
    Move("approve", _("Approve the answer"), (ST.IN_REVIEW,), ST.ANSWERED,
         (Pen.HEAD,), "approved", (), (Pen.PERSON, Pen.OFFICER)),
    Move("close", pgettext_lazy("move", "Close"), (ST.ANSWERED,), ST.CLOSED,
         (Pen.PERSON, Pen.CENTRE, Pen.PATROL, Pen.TIME), "closed"),
    Move("reopen", _("Reopen: not fixed"), (ST.ANSWERED, ST.CLOSED), ST.REOPENED,
         (Pen.PERSON, Pen.CENTRE, Pen.PATROL), "reopened", ("reason",), (Pen.OFFICER, Pen.HEAD)),
    Move("take_up", _("Take up again"), (ST.REOPENED,), ST.IN_PROGRESS,
         (Pen.OFFICER,), "taken_up"),
    Move("merge", _("Merge into another issue"), OPEN_STATES, ST.MERGED,
         (Pen.CENTRE,), "merged", ("into",)),
    Move("withdraw", _("Close: all who asked withdrew"), OPEN_STATES, ST.CLOSED,
         (Pen.CENTRE, Pen.PERSON), "withdrawn"),
)  # fmt: skip

MOVES = {move.name: move for move in ISSUE_MOVES}

# Whose turn it is: every state has a holder, or nobody where nothing is owed.
HOLDERS: dict[str, Pen | None] = {
    ST.NEW: Pen.CENTRE,
    ST.DISPATCHED: Pen.OFFICER,
    ST.IN_PROGRESS: Pen.OFFICER,
    ST.WAITING: Pen.OFFICER,
    ST.IN_REVIEW: Pen.HEAD,
    ST.ANSWERED: Pen.PERSON,
    ST.RETURNED: Pen.ARBITER,
    ST.REOPENED: Pen.OFFICER,
    ST.CLOSED: None,
    ST.MERGED: None,
}

RS = RecordState
RECORD_MOVES = {
    move.name: move
    for move in (
        Move("receive", _("Receive"), (START,), RS.RECEIVED,
             (Pen.PERSON, Pen.CENTRE), "received", ("body",)),
        Move("join", _("Join to an issue"), (RS.RECEIVED,), RS.JOINED,
             (Pen.CENTRE, Pen.CATALOGUE), "joined", ("issue",)),
        Move("join_answered", _("Join to an answered issue"), (RS.RECEIVED,), RS.JOINED,
             (Pen.CENTRE,), "joined", ("issue",), (Pen.PERSON,)),
        Move("split", _("Move to another issue"), (RS.JOINED,), RS.JOINED,
             (Pen.CENTRE,), "split", ("issue",)),
        Move("split_answered", _("Move to an answered issue"), (RS.JOINED,), RS.JOINED,
             (Pen.CENTRE,), "split", ("issue",), (Pen.PERSON,)),
        Move("decline", _("Decline"), (RS.RECEIVED,), RS.DECLINED,
             (Pen.CENTRE,), "declined", ("reason",), (Pen.PERSON,)),
        Move("hand_over", _("Hand over to a sealed office"), (RS.RECEIVED,), RS.RECEIVED,
             (Pen.CENTRE,), "handed_over", ("queue", "reason"), (Pen.CENTRE,)),
        Move("withdraw", _("Withdraw"), (RS.RECEIVED, RS.JOINED), RS.WITHDRAWN,
             (Pen.PERSON, Pen.CENTRE), "withdrawn"),
    )
}  # fmt: skip


def moves_from(state: str) -> tuple[Move, ...]:
    """The moves the table allows from a state, in the table's order."""
    return tuple(move for move in ISSUE_MOVES if state in move.sources)
