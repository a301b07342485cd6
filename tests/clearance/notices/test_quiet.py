"""Quiet hours: at night only what is urgent goes out, robots included; the rest at seven."""

from datetime import time

import pytest
from wagtail.models import Site

from clearance.enums import NoticeChannel, RobotKind
from clearance.models import GroupRobot, NoticeHours
from clearance.models.notice_hours import notice_hours
from clearance.notices.deliver import deliver_all
from clearance.outbox import put
from tests.clearance.notices.moments import NIGHT, moment

pytestmark = pytest.mark.django_db


def told(key: str, **fields) -> None:
    put(key=key, address=f"{key}@example.edu.cn", subject=key, body="请查看。", **fields)


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"),
    [(21, 59, False), (22, 0, True), (3, 0, True), (6, 59, True), (7, 0, False), (12, 0, False)],
)
def test_night_is_from_ten_to_seven(hour, minute, quiet):
    assert notice_hours().is_quiet(moment(2, hour, minute)) is quiet


def test_hours_are_the_colleges_to_set():
    NoticeHours.objects.create(
        site=Site.objects.get(is_default_site=True), quiet_from=time(12), quiet_until=time(14)
    )

    found = [notice_hours().is_quiet(moment(2, hour)) for hour in (11, 12, 13, 14, 23)]

    assert found == [False, True, True, False, False]


def test_same_hour_twice_is_never_quiet():
    hours = NoticeHours(quiet_from=time(22), quiet_until=time(22))

    assert not any(hours.is_quiet(moment(2, hour)) for hour in range(24))


def test_urgent_goes_out_at_night_and_the_rest_in_the_morning(mailoutbox):
    told("calm")
    told("urgent", is_urgent=True)

    deliver_all(NIGHT)
    at_night = [mail.subject for mail in mailoutbox]
    deliver_all(moment(3, 7))

    assert (at_night, [mail.subject for mail in mailoutbox]) == (["urgent"], ["urgent", "calm"])


def test_robot_keeps_quiet_at_night_too(robots):
    robot = GroupRobot.objects.create(kind=RobotKind.WECOM, name="维修群", token="t")
    for key, is_urgent in (("calm", False), ("urgent", True)):
        put(key=key, channel=NoticeChannel.ROBOT, address=str(robot.pk), subject=key, body=key,
            is_urgent=is_urgent)  # fmt: skip

    deliver_all(NIGHT)

    assert [asked.json["text"]["content"] for asked in robots.asked] == ["urgent"]
