"""The life of an issue: its states, what came of it, and in whose hands it is."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    """The states of an issue."""

    NEW = "new", _("Waiting to be dispatched")
    DISPATCHED = "dispatched", _("Dispatched")
    IN_PROGRESS = "in_progress", pgettext_lazy("issue", "In progress")
    WAITING = "waiting", _("Clock stopped")
    IN_REVIEW = "in_review", _("Answer under review")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", pgettext_lazy("issue", "Closed")
    RETURNED = "returned", _("Returned, ruling due")
    REOPENED = "reopened", _("Reopened")
    MERGED = "merged", _("Merged")


# Not a state: where a new issue comes from.
START = ""
# Somebody still owes an answer.
OPEN_STATES = (
    State.NEW,
    State.DISPATCHED,
    State.IN_PROGRESS,
    State.WAITING,
    State.IN_REVIEW,
    State.RETURNED,
    State.REOPENED,
)
# An answer stands.
ANSWERED_STATES = (State.ANSWERED, State.CLOSED)
# A department has it; it has a lead, always.
WORKED_ON_STATES = (
    State.DISPATCHED,
    State.IN_PROGRESS,
    State.WAITING,
    State.IN_REVIEW,
    State.RETURNED,
    State.REOPENED,
)
# The department's officers have something to do now.
TO_DO_STATES = (State.DISPATCHED, State.IN_PROGRESS, State.REOPENED)
# An officer has taken it on and may have to ring: not before, nor once it is answered.
VISITING_STATES = (State.IN_PROGRESS, State.WAITING, State.IN_REVIEW)
# A clock runs.
RUNNING_STATES = tuple(state for state in OPEN_STATES if state != State.WAITING)
# Which clock it is: outside it waits to be dispatched, inside until a department accepts.
AWAITING_DISPATCH = (State.NEW,)
AWAITING_ACCEPTANCE = (State.NEW, State.DISPATCHED)


class Outcome(TextChoices):
    SOLVED = "solved", _("Solved")
    PARTLY = "partly", _("Partly solved")
    EXPLAINED = "explained", _("Explained")
    PLANNED = "planned", _("Planned")
    NOT_POSSIBLE = "not_possible", _("Not possible for now")
    OUT_OF_SCOPE = "out_of_scope", _("Not the college's to settle")
    WITHDRAWN = "withdrawn", pgettext_lazy("outcome", "Withdrawn")


# What a department may answer with. Withdrawn is only ever the persons' own doing.
ANSWER_OUTCOMES = tuple(outcome for outcome in Outcome if outcome != Outcome.WITHDRAWN)
# Only this one can be struck off (销号), and only when it was checked.
STRIKABLE_OUTCOMES = (Outcome.SOLVED,)
# These stay on the books (挂账) as a promise until kept and checked.
ON_THE_BOOKS_OUTCOMES = (Outcome.PLANNED,)


class Check(TextChoices):
    """Who may confirm that a thing is solved. Never the department that did it."""

    REPORTER = "reporter", _("confirmed by the person who asked")
    CENTRE = "centre", _("checked by the reception centre")
    PATROL = "patrol", _("checked by a student patrol")


class Handling(TextChoices):
    """How, not how fast. Guidance is a word for staff only: a student never sees it."""

    ON_THE_SPOT = "on_the_spot", _("Settled on the spot")
    WORK = "work", _("To be worked on")
    EXPLAIN = "explain", _("To be explained")
    GUIDE = "guide", _("Guidance")


class Pen(TextChoices):
    """Who moves an issue: the hands the state table speaks of."""

    CENTRE = "centre", _("Reception centre")
    ARBITER = "arbiter", _("Arbiter")
    OFFICER = "officer", _("Officer of the lead department")
    HEAD = "head", _("Head of the lead department")
    PATROL = "patrol", _("Student patrol")
    EDITOR = "editor", _("Editor")
    LEADER = "leader", _("College leader in charge")
    ASSISTANT = "assistant", _("Assistant, on the leader's behalf")
    PERSON = "person", _("The person who asked")
    CATALOGUE = "catalogue", _("Dispatch catalogue")
    TIME = "time", _("The clock")


class Part(TextChoices):
    """A department's part in an issue. There is one lead always (首接负责)."""

    LEAD = "lead", _("Lead")
    HELPER = "helper", _("Helper")
