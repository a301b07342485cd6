"""What a person said, and where it goes."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(TextChoices):
    """What a person wants. The first five are the province's, 报修 is the college's own."""

    CONSULT = "consult", pgettext_lazy("kind", "Question")
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
LEFT_RECORD_STATES = (RecordState.DECLINED, RecordState.WITHDRAWN)


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


class RevealPurpose(TextChoices):
    """What who said it was read for, as the person is told; the words beside it are the staff's."""

    ASK = "ask", pgettext_lazy("purpose", "to ask about the matter")
    VISIT = "visit", pgettext_lazy("purpose", "to arrange a visit")
    CALL = "call", pgettext_lazy("purpose", "to ask whether it is fixed")
    DANGER = "danger", pgettext_lazy("purpose", "because somebody may be in danger")
    OTHER = "other", pgettext_lazy("purpose", "for another reason")


class WordKind(TextChoices):
    """What a word in a request tells."""

    DANGER = "danger", _("Danger to somebody")
    SELF = "self", _("Danger to oneself")
    THING = "thing", _("A thing")
    FAULT = "fault", _("What is wrong with it")
