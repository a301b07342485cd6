"""What is told of an issue, to whom, and what they say of it."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Publicity(TextChoices):
    UNCLEARED = "uncleared", _("Not yet cleared")
    PUBLIC = "public", _("Public")
    PARTLY = "partly", _("Partly public")
    CLOSED = "closed", pgettext_lazy("publicity", "Not public")


CLEARED_LEVELS = (Publicity.PUBLIC, Publicity.PARTLY)


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


# What one tap says; "not fixed" needs words.
ONE_TAP_ANSWERS = (FollowUpAnswer.FIXED, FollowUpAnswer.PARTLY)
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
    # Said by another notice that tells of several things at once.
    GATHERED = "gathered", _("Told in a digest")
    # Of sample data: nobody is told.
    DROPPED = "dropped", _("Not to be sent")


# Neither sent nor given up.
UNSENT_STATES = (NoticeState.READY, NoticeState.SENDING)


class NoticeChannel(TextChoices):
    """``ROBOT`` speaks to a group; the others to one person or mailbox."""

    EMAIL = "email", _("E-mail")
    WECOM = "wecom", _("WeCom")
    SMS = "sms", _("Text message")
    ROBOT = "robot", _("Group robot")


# What one person may be told by.
PERSONAL_CHANNELS = (NoticeChannel.EMAIL, NoticeChannel.WECOM, NoticeChannel.SMS)


class RobotKind(TextChoices):
    WECOM = "wecom", _("WeCom group")
    DINGTALK = "dingtalk", _("DingTalk group")
    FEISHU = "feishu", _("Feishu group")


class PhotoUse(TextChoices):
    EVIDENCE = "evidence", _("Sent with the request")
    BEFORE = "before", _("Before")
    AFTER = "after", _("After")


class FoundKind(TextChoices):
    """What a search can find."""

    ISSUE = "issue", pgettext_lazy("search", "Matters")
    TEA = "tea", pgettext_lazy("search", "Afternoon teas")
    PAGE = "page", pgettext_lazy("search", "Pages")


class Rung(IntegerChoices):
    """The steps of the ladder, from the first reminder up to the college's leader."""

    REMIND = 1, _("reminded before it is due")
    DUE = 2, _("due now")
    CENTRE = 3, _("overdue, told to the head and the centre")
    LEADER = 4, _("overdue, told to the leader in charge")


# What asks for more than the department's own work.
ESCALATED_RUNGS = (Rung.CENTRE, Rung.LEADER)


class Clock(TextChoices):
    """Which promise of an issue a rung belongs to."""

    ACCEPT = "accept", pgettext_lazy("clock", "accepting")
    ANSWER = "answer", pgettext_lazy("clock", "answering")
