"""Marks planted in who asked and what they said reach no staff, on no channel, and no log line."""

import pytest

from clearance.actions import close, message
from clearance.actions.receive import Contact
from clearance.enums import Kind, NoticeChannel
from clearance.models import GroupRobot, Notice, NoticeChoice
from clearance.notices.deliver import deliver_all
from clearance.notices.digest import gather_all
from home.college.enums import Role
from tests.clearance.notices.moments import moment
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import answered, person_of, received

pytestmark = pytest.mark.django_db
PHONE, MAIL = "13800917364", "mark-mail@example.edu.cn"
WHO = ("mark-name", "mark-student-no", PHONE, "mark-mail")
SAID = ("mark-title", "mark-body", "mark-line", "mark-why")
CONTACT = {"name": "mark-name", "student_number": "mark-student-no", "phone": PHONE}


@pytest.fixture
def every_channel(wecom, sms, robots, mail_server):
    """The officer is told by 企业微信, the head by text message, a mailbox and a group too."""
    lead = a_department()
    lead.email = "office@example.edu.cn"
    lead.save()
    NoticeChoice.objects.create(user=a_member(Role.OFFICER), wecom_id="zhang.san")
    NoticeChoice.objects.create(
        user=a_member(Role.HEAD), phone="13900000000", channel=NoticeChannel.SMS
    )
    for kind in ("wecom", "dingtalk", "feishu"):
        GroupRobot.objects.create(department=lead, kind=kind, name="群", token="token-1")
    return mail_server


def tell_everybody(**contact) -> None:
    """Two matters, each answered and taken up again; everything is sent within two days."""
    for _matter in range(2):
        record = received(
            kind=Kind.HELP,
            title="mark-title",
            body="mark-body 灯不亮",
            contact=Contact(**CONTACT | contact),
        ).record
        issue = answered(record=record)
        message.add_line(record, text="mark-line", by=person_of(issue))
        close.reopen(issue, reason="mark-why 又不亮了。", by=person_of(issue))
    for at in (moment(2, 14), moment(3, 9), moment(3, 14), moment(4, 9)):
        gather_all(at)
        deliver_all(at)


def to_staff(receiver, mail_server) -> list[str]:
    """Whatever left the site, but for what went to the person's own address."""
    posted = [asked for asked in receiver.asked if asked.method == "POST"]
    http = [f"{one.query} {one.json}" for one in posted if one.json.get("to") != PHONE]
    mails = [one for one in mail_server.mails if one["To"] != MAIL]
    return [*http, *(f"{one.items()} {one.get_payload(decode=True).decode()}" for one in mails)]


def marks_in(text: str) -> list[str]:
    return [mark for mark in (*WHO, *SAID) if mark in text]


def test_every_channel_was_used(every_channel, receiver):
    tell_everybody()

    assert {asked.path for asked in receiver.asked} == {
        "/cgi-bin/gettoken",
        "/cgi-bin/message/send",
        "/cgi-bin/webhook/send",
        "/robot/send",
        "/open-apis/bot/v2/hook/token-1",
        "/send",
    }
    assert {mail["To"] for mail in every_channel.mails} == {"office@example.edu.cn"}
    assert set(Notice.objects.values_list("state", flat=True)) == {"sent", "gathered"}


@pytest.mark.parametrize("contact", [{}, {"email": MAIL}])
def test_no_notice_to_staff_says_who_asked_or_what(every_channel, receiver, contact):
    tell_everybody(**contact)

    sent = to_staff(receiver, every_channel)
    assert (len(sent) >= 6, marks_in(" ".join(sent))) == (True, [])


@pytest.mark.parametrize("contact", [{}, {"email": MAIL}])
def test_person_is_told_and_not_in_their_own_words(every_channel, receiver, contact):
    tell_everybody(**contact)

    texts = [asked.json["text"] for asked in receiver.at("/send") if asked.json["to"] == PHONE]
    mails = [one.get_payload(decode=True).decode()
             for one in every_channel.mails if one["To"] == MAIL]  # fmt: skip
    assert (bool(texts), bool(mails)) == (not contact, bool(contact))
    assert marks_in(" ".join([*texts, *mails])) == []


def test_no_log_line_says_it_even_when_everything_is_refused(every_channel, receiver, caplog):
    caplog.set_level("INFO")
    receiver.by_path.clear()
    receiver.answers = [(500, {"message": f"{PHONE} mark-body"})]
    every_channel.refusal = f"550 {MAIL} mark-name"

    tell_everybody()

    ours = " ".join(one.getMessage() for one in caplog.records if one.name != "mail.log")
    told = ours + " ".join(Notice.objects.values_list("error", flat=True))
    assert ("not sent" in told, marks_in(told)) == (True, [])
    assert [word in told for word in ("zhang.san", "13900000000", "office@")] == [False] * 3
