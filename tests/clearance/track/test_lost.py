"""A lost code: a new one goes to the contact that was left, and whoever asks learns nothing."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection

from clearance.actions import codes
from clearance.actions.erase import erase
from clearance.actions.new_code import LASTS
from clearance.actions.receive import Contact
from clearance.actors import clock as by_clock
from clearance.models import NewCode, Notice
from clearance.notices.asking import body_of
from clearance.track import lost
from tests.clearance.dumps import trail_of
from tests.factories.clearance import closed, received, record_of
from tests.public_rules import assert_public

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
MAIL, PHONE = "zhao@example.cn", "13912345678"
CONTACT = Contact(name="赵某某", email=MAIL, phone=PHONE)
CODE = re.compile(rf"[{codes.ALPHABET}]{{4}}-[{codes.ALPHABET}]{{4}}")


@pytest.fixture(autouse=True)
def at_noon(monkeypatch):
    caches["counters"].clear()
    monkeypatch.setattr(lost, "SLOWEST_SECONDS", 0)
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


@pytest.fixture
def taken():
    return received(contact=CONTACT)


def ask(client, record, contact: str, number: str = "", **headers):
    typed = {"number": number or record.number, "contact": contact}
    return client.post("/track/lost/send/", typed, headers=headers)


def sent() -> list[str]:
    """What goes out with a code, as it goes out."""
    return [body for one in Notice.objects.all() if CODE.search(body := body_of(one, NOON))]


def code_sent() -> str:
    return CODE.search(sent()[-1])[0]


def open_with(client, record, code: str) -> bool:
    answer = client.post("/track/open/", {"number": record.number, "code": code})
    return answer.status_code == 302


def test_page_is_public_and_says_who_cannot_be_helped(client):
    response = client.get("/track/lost/")

    assert_public(response)
    assert "没有留联系方式" in response.text


def test_reading_the_posting_address_leads_back(client):
    assert client.get("/track/lost/send/").headers["Location"] == "/track/lost/"


@pytest.mark.parametrize("typed", [MAIL, "  Zhao@Example.CN ", "ｚｈａｏ@example.cn"])
def test_new_code_goes_to_the_contact_and_opens_the_request(client, taken, typed):
    ask(client, taken.record, typed)

    notice = NewCode.objects.get().notice
    assert (notice.channel, notice.address, notice.is_urgent) == ("email", MAIL, True)
    assert open_with(client, taken.record, code_sent()) is True


def test_answer_is_the_same_whatever_was_typed(client, taken):
    anonymous, gone = received().record, "R2026-999999"
    answers = {
        ask(client, taken.record, MAIL).text,
        ask(client, taken.record, "other@example.cn").text,
        ask(client, anonymous, MAIL).text,
        ask(client, None, MAIL, number=gone).text,
    }

    assert len(answers) == 1
    assert len(sent()) == 1


def test_code_is_never_in_the_answer_nor_in_the_database(client, taken):
    response = ask(client, taken.record, MAIL)

    code = code_sent()
    notice = NewCode.objects.get().notice
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM clearance_newcode")
        kept = str(cursor.fetchall())
    told = f"{response.text} {notice.subject} {notice.body} {kept} {trail_of(taken.record)}"
    assert [one for one in (code, codes.read(code), taken.code) if one in told] == []


def test_contact_of_one_request_opens_no_other(client, taken):
    other = received(contact=Contact(email="other@example.cn")).record

    ask(client, other, MAIL)

    assert (NewCode.objects.count(), sent()) == (0, [])


def test_phone_gets_a_text_message_that_fits_into_one(client, taken, settings):
    settings.NOTICE_SMS = object()

    ask(client, taken.record, "+86 139 1234 5678")

    notice = NewCode.objects.get().notice
    assert (notice.channel, notice.address) == ("sms", PHONE)
    assert len(" ".join(sent()[0].split())) <= 70


def test_phone_alone_is_of_no_use_without_a_gateway_and_the_page_says_so(client, settings):
    settings.NOTICE_SMS = None
    record = received(contact=Contact(phone=PHONE)).record

    ask(client, record, PHONE)

    assert sent() == []
    assert "新查询码用邮件发" in client.get("/track/lost/").text


def test_old_code_works_until_the_new_one_is_used(client, taken):
    ask(client, taken.record, MAIL)
    new = code_sent()

    before = open_with(client, taken.record, taken.code)
    open_with(client, taken.record, new)

    assert (before, open_with(client, taken.record, taken.code)) == (True, False)
    assert open_with(client, taken.record, new) is True
    assert [verb for verb, *_ in trail_of(taken.record)] == [
        "received", "code_sent", "code_replaced",
    ]  # fmt: skip


def test_new_code_that_was_not_used_in_time_opens_nothing(client, taken, at_noon):
    ask(client, taken.record, MAIL)
    new = code_sent()

    at_noon.shift(LASTS + timedelta(seconds=1))

    assert open_with(client, taken.record, new) is False
    assert open_with(client, taken.record, taken.code) is True
    assert CODE.search(body_of(Notice.objects.last(), NOON + LASTS)) is None


def test_asking_again_ends_the_code_before(client, taken, at_noon):
    ask(client, taken.record, MAIL)
    first = code_sent()
    at_noon.shift(timedelta(minutes=1))

    ask(client, taken.record, MAIL)

    assert (NewCode.objects.count(), code_sent() != first) == (1, True)
    assert open_with(client, taken.record, first) is False


def test_fourth_time_a_day_is_refused_with_right_and_wrong_contact_alike(client, taken):
    right = [ask(client, taken.record, MAIL).status_code for _ in range(4)]
    wrong = [ask(client, taken.record, "x@example.cn").status_code for _ in range(4)]

    assert right == wrong == [200, 200, 200, 429]
    assert Notice.objects.count() == 3


def test_post_from_another_site_sends_nothing(client, taken):
    response = ask(client, taken.record, MAIL, **{"Sec-Fetch-Site": "cross-site"})

    assert (response.status_code, sent()) == (403, [])


@pytest.mark.parametrize(
    ("number", "contact"), [("", MAIL), ("R2026-000001", ""), ("x" * 300, "y")]
)
def test_what_is_missing_is_said_beside_the_field(client, number, contact):
    response = client.post("/track/lost/send/", {"number": number, "contact": contact})

    assert (response.status_code, bool(response.context["form"].errors)) == (200, True)
    assert response.context["form"]["contact"].value() == contact


def test_erased_person_gets_no_code_any_more(client):
    record = record_of(closed(contact=CONTACT))
    ask(client, record, MAIL)

    erase(record, by=by_clock())
    ask(client, record, MAIL)

    assert (sent(), NewCode.objects.count()) == ([], 0)


def test_answer_takes_as_long_right_or_wrong(client, taken, monkeypatch):
    slept = []
    monkeypatch.setattr(lost, "SLOWEST_SECONDS", 1000)
    monkeypatch.setattr(lost.time, "sleep", slept.append)

    ask(client, taken.record, MAIL)
    ask(client, taken.record, "x@example.cn")

    assert [round(seconds) for seconds in slept] == [1000, 1000]


def test_changed_key_still_opens_with_the_code_that_was_sent(client, taken, settings):
    ask(client, taken.record, MAIL)
    code = code_sent()

    settings.FIELD_KEYS = ["a-new-key-of-tests-with-enough-letters", *settings.FIELD_KEYS]

    assert code_sent() == code
    assert open_with(client, taken.record, code) is True
