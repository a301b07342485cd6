"""The closed vocabularies of the domain, and the named groups the rules speak of.

Nobody else spells a tuple of states.
"""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(TextChoices):
    """What a person wants. The first five are the province's, 报修 is the college's own."""

    CONSULT = "consult", _("Question")
    HELP = "help", _("Request for help")
    SUGGEST = "suggest", _("Suggestion")
    COMPLAIN = "complain", _("Complaint")
    ACCUSE = "accuse", _("Accusation")
    REPAIR = "repair", _("Repair")


# These show not even category and building until an editor clears them (docs/rules.md).
NEVER_SHOWN_UNCLEARED = (Kind.COMPLAIN, Kind.ACCUSE)


class Channel(TextChoices):
    WEB = "web", _("Web form")
    PHONE = "phone", _("Phone")
    DESK = "desk", _("At the desk")
    OFFICIAL_ACCOUNT = "official_account", _("WeChat official account")
    TEA = "tea", _("Afternoon tea")
    SALON = "salon", _("Salon")
    LUNCH = "lunch", _("Lunch")
    PATROL = "patrol", _("Student patrol")
    PROVINCE = "province", _("Provincial platform")


# What is said here was raised at a gathering with a page of its own.
GATHERINGS = (Channel.TEA, Channel.SALON, Channel.LUNCH)


class Queue(TextChoices):
    """Who may see a record at all."""

    CENTRE = "centre", _("Reception centre")
    SEALED = "sealed", _("Discipline office, sealed")
    COUNSELLOR = "counsellor", _("Counselling centre")


# Seen by their own office and nobody else.
SEALED_QUEUES = (Queue.SEALED, Queue.COUNSELLOR)
# Who reads what is in a queue, writes back, and answers itself where it is sealed.
KEEPERS = {
    Queue.CENTRE: _("The reception centre"),
    Queue.SEALED: _("The discipline office"),
    Queue.COUNSELLOR: _("The counselling centre"),
}


class RecordState(TextChoices):
    RECEIVED = "received", _("Waiting to be sorted")
    JOINED = "joined", _("Joined to an issue")
    DECLINED = "declined", _("Not accepted")
    WITHDRAWN = "withdrawn", _("Withdrawn by the person")


# Neither sent away nor taken back.
ONGOING_RECORD_STATES = (RecordState.RECEIVED, RecordState.JOINED)


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


class Tier(TextChoices):
    """How fast."""

    URGENT = "urgent", _("Urgent, before the night is over")
    REPAIR = "repair", _("Repair")
    STANDARD = "standard", _("Within a set time")
    COMPLEX = "complex", _("Several departments")


class Alarm(IntegerChoices):
    """Words of danger in a request; the higher stands nearer the top of what is to be sorted."""

    NONE = 0, _("No alarm")
    DANGER = 1, pgettext_lazy("alarm", "Danger")
    SELF = 2, pgettext_lazy("alarm", "A life may be at risk")


class WordKind(TextChoices):
    """What a word in a request tells."""

    DANGER = "danger", _("Danger to somebody")
    SELF = "self", _("Danger to oneself")
    THING = "thing", _("A thing")
    FAULT = "fault", _("What is wrong with it")


class Handling(TextChoices):
    """How, not how fast. Guidance is a word for staff only: a student never sees it."""

    ON_THE_SPOT = "on_the_spot", _("Settled on the spot")
    WORK = "work", _("To be worked on")
    EXPLAIN = "explain", _("To be explained")
    GUIDE = "guide", _("Guidance")


class Publicity(TextChoices):
    UNCLEARED = "uncleared", _("Not yet cleared")
    PUBLIC = "public", _("Public")
    PARTLY = "partly", _("Partly public")
    CLOSED = "closed", pgettext_lazy("publicity", "Not public")


CLEARED_LEVELS = (Publicity.PUBLIC, Publicity.PARTLY)


class Pen(TextChoices):
    """Who moves an issue: the hands the state table speaks of."""

    CENTRE = "centre", _("Reception centre")
    ARBITER = "arbiter", _("Arbiter")
    OFFICER = "officer", _("Officer of the lead department")
    HEAD = "head", _("Head of the lead department")
    PATROL = "patrol", _("Student patrol")
    EDITOR = "editor", _("Editor")
    PERSON = "person", _("The person who asked")
    CATALOGUE = "catalogue", _("Dispatch catalogue")
    TIME = "time", _("The clock")


class Part(TextChoices):
    """A department's part in an issue. There is one lead always (首接负责)."""

    LEAD = "lead", _("Lead")
    HELPER = "helper", _("Helper")


class UpdateKind(TextChoices):
    REPLY = "reply", _("Answer")
    PROGRESS = "progress", _("Progress")
    PLAN = "plan", _("Plan")
    EXPLANATION = "explanation", _("Explanation")


class Audience(TextChoices):
    """Who may read an update."""

    INTERNAL = "internal", _("Staff only")
    ASKERS = "askers", _("Those who asked")
    PUBLIC = "public", pgettext_lazy("audience", "Everybody")


class FollowUpAnswer(TextChoices):
    SILENT = "silent", _("No answer")
    FIXED = "fixed", _("Fixed")
    PARTLY = "partly", _("Partly fixed")
    NOT_FIXED = "not_fixed", _("Not fixed")


# Still open, and silent.
UNANSWERED = ("", FollowUpAnswer.SILENT)


class FollowUpChannel(TextChoices):
    """How the person said it."""

    TRACK = "track", _("on the request's own page")
    LINK = "link", _("by the link in the mail")
    PHONE = "phone", _("on the phone")


class NoticeState(TextChoices):
    READY = "ready", _("Waiting to be sent")
    SENDING = "sending", _("Being sent")
    SENT = "sent", pgettext_lazy("notice", "Sent")
    FAILED = "failed", _("Failed")


# Neither sent nor given up.
UNSENT_STATES = (NoticeState.READY, NoticeState.SENDING)


class NoticeChannel(TextChoices):
    EMAIL = "email", _("E-mail")


class PhotoUse(TextChoices):
    EVIDENCE = "evidence", _("Sent with the request")
    BEFORE = "before", _("Before")
    AFTER = "after", _("After")


class FoundKind(TextChoices):
    """What a search can find."""

    ISSUE = "issue", pgettext_lazy("search", "Matters")
    TEA = "tea", pgettext_lazy("search", "Afternoon teas")
    PAGE = "page", pgettext_lazy("search", "Pages")
