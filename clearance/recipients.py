"""Who is told by which channel, under which address."""

import re
from dataclasses import dataclass

from django.conf import settings

from clearance.enums import NoticeChannel
from clearance.models import GroupRobot, NoticeChoice, Reporter
from home.models import Department, User

MOBILE = re.compile(r"1[3-9]\d{9}")
COUNTRY = re.compile(r"^(\+|00)?86(?=1)")


@dataclass(frozen=True)
class Recipient:
    """``at_once`` wants no digest."""

    channel: str
    address: str
    at_once: bool = False


def of_members(members) -> list[Recipient]:
    """Of memberships, each account once, as its holder chose."""
    users = User.objects.filter(memberships__in=members, is_active=True).distinct()
    return [one for user in users.select_related("notice_choice") if (one := of_user(user))]


def of_user(user: User) -> Recipient | None:
    """None when there is no address at all. A chosen channel without an address gives way."""
    choice = getattr(user, "notice_choice", None) or NoticeChoice(user=user)
    wished = (choice.channel or NoticeChannel.WECOM, NoticeChannel.EMAIL, NoticeChannel.WECOM)
    for channel in filter(is_set_up, wished):
        if address := choice.address_of(channel):
            return Recipient(channel, address, choice.at_once)
    return None


def of_reporter(reporter: Reporter | None) -> Recipient | None:
    """E-mail when left; else a text message to a mobile phone left with consent."""
    if reporter is None:
        return None
    if reporter.email:
        return Recipient(NoticeChannel.EMAIL, reporter.email, at_once=True)
    phone = mobile(reporter.phone)
    if phone and reporter.consented_at and is_set_up(NoticeChannel.SMS):
        return Recipient(NoticeChannel.SMS, phone, at_once=True)
    return None


def robots_of(department: Department | None) -> list[Recipient]:
    """The groups of the department; of the reception centre when it is None."""
    robots = GroupRobot.objects.filter(department=department, active=True)
    return [Recipient(NoticeChannel.ROBOT, str(one.pk), one.at_once) for one in robots]


def is_set_up(channel: str) -> bool:
    """Whether the site can tell people by it."""
    return {
        NoticeChannel.EMAIL: True,
        NoticeChannel.WECOM: settings.NOTICE_WECOM is not None,
        NoticeChannel.SMS: settings.NOTICE_SMS is not None,
    }[channel]


def mobile(number: str) -> str:
    """A mobile phone's eleven figures however they were written; empty for any other number."""
    bare = COUNTRY.sub("", re.sub(r"[\s\-()（）]", "", number))
    return bare if MOBILE.fullmatch(bare) else ""
