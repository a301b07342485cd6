"""Who hears by which channel: persons by what they left, groups of what is open to all of them."""

import pytest

from clearance.actions import close, wall
from clearance.actions.receive import Contact
from clearance.actors import staff
from clearance.enums import NoticeChannel, Tier
from clearance.models import GroupRobot, Notice, Reporter
from clearance.outbox import tell_person
from clearance.recipients import mobile
from config.notice_urls import SmsGateway
from home.college.enums import Role
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import BODY, answered, declined, dispatched, person_of, record_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def sms(settings):
    settings.NOTICE_SMS = SmsGateway("https://sms.invalid/", "only-for-the-tests-sms", "")


def a_robot(department=None, **fields) -> GroupRobot:
    return GroupRobot.objects.create(
        department=department, kind="wecom", name="群", token="token-1", **fields
    )


def of(channel: str):
    return Notice.objects.filter(channel=channel)


@pytest.mark.parametrize(
    ("contact", "channel"),
    [
        (Contact(email="wang@example.edu.cn", phone="13800000000"), "email"),
        (Contact(phone="+86 138-0000-0000"), "sms"),
        (Contact(phone="0531-80000000"), None),
        (Contact(name="王"), None),
    ],
)
def test_person_hears_by_what_they_left(sms, contact, channel):
    record = declined(contact=contact)

    found = list(Notice.objects.filter(record=record).values_list("channel", flat=True))
    assert found == ([channel] if channel else [])


def test_person_is_sent_no_text_message_where_the_college_has_none():
    declined(contact=Contact(phone="13800000000"))

    assert not Notice.objects.exists()


def test_person_who_did_not_consent_is_sent_none(sms):
    issue = dispatched(contact=Contact(phone="13800000000"))
    Reporter.objects.update(consented_at=None)

    tell_person(record_of(issue), issue.events.last())

    assert not of("sms").exists()


def test_text_message_fits_into_one(sms, settings):
    settings.SITE_URL = "https://huiyin.example.edu.cn"

    declined(contact=Contact(phone="13800000000"))

    body = of("sms").get().body
    assert (len(body) <= 70, body.endswith("https://huiyin.example.edu.cn/track/")) == (True, True)


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("13800000000", "13800000000"),
        ("0086 13800000000", "13800000000"),
        ("138-0000-0000", "13800000000"),
        ("8613800000000", "13800000000"),
        ("12800000000", ""),
        ("053180000000", ""),
        ("", ""),
    ],
)
def test_mobile_phone_is_known_however_it_is_written(written, figures):
    assert mobile(written) == figures


def test_group_of_the_lead_hears_and_no_other():
    mine, other = a_robot(a_department()), a_robot(a_department("教务处"))
    a_robot(a_department(), active=False)

    dispatched()

    assert [one.address for one in of(NoticeChannel.ROBOT)] == [str(mine.pk)] != [str(other.pk)]


def test_group_hears_neither_the_title_nor_what_was_said():
    a_robot(a_department())

    issue = dispatched()

    body = of(NoticeChannel.ROBOT).get().body
    assert body.splitlines()[0] == f"{issue.number} 转办"
    assert [words in body for words in (issue.title, issue.brief, BODY)] == [False] * 3


def test_group_hears_nothing_of_what_somebody_is_walled_off_from():
    issue = answered()
    wall.wall_off(issue, [a_department("教务处")], by=staff(a_member(Role.DUTY_OFFICER)))
    a_robot(issue.lead)

    close.reopen(issue, reason="又不亮了。", by=person_of(issue))

    assert not of(NoticeChannel.ROBOT).exists()


@pytest.mark.parametrize(
    ("tier", "is_urgent", "waits"),
    [(Tier.URGENT, True, False), (Tier.REPAIR, False, False), (Tier.STANDARD, False, True)],
)
def test_what_is_due_within_hours_waits_for_no_digest(tier, is_urgent, waits):
    a_member(Role.OFFICER)

    dispatched(tier=tier, kind="repair" if tier == Tier.REPAIR else "help")

    notice = Notice.objects.get()
    assert (notice.is_urgent, notice.waits_for_digest) == (is_urgent, waits)


def test_new_round_waits_for_no_digest():
    issue = answered()
    Notice.objects.all().delete()

    close.reopen(issue, reason="又不亮了。", by=person_of(issue))

    assert set(Notice.objects.values_list("waits_for_digest", flat=True)) == {False}
