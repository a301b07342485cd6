"""/my/: one's own requests, put there by their code, seen by nobody else and kept by no cache."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from clearance.actions import erase, own
from clearance.actors import clock
from clearance.enums import FollowUpAnswer, State
from clearance.models import FollowUp
from clearance.models.reporter import OwnAccount
from clearance.my.keeping import records_of
from clearance.refusals import NotPossible
from home.models import User
from tests.factories.clearance import answered, received, record_of, struck_off

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_half_past_five():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def student():
    return User.objects.create(username="20260017")


@pytest.fixture
def browser(student):
    client = Client()
    client.force_login(student)
    return client


def kept(student):
    """An answered request in the student's list."""
    record = record_of(answered())
    own.keep(record, student)
    return record


def test_nobody_signed_in_is_sent_to_sign_in(client):
    assert client.get("/my/").headers["Location"] == "/signin/?next=/my/"


def test_request_is_put_in_with_its_number_and_code(browser, student):
    sent = received(title="三楼的灯不亮")

    browser.post("/my/add/", {"number": sent.record.number, "code": sent.code})

    assert "三楼的灯不亮" in browser.get("/my/").content.decode()
    assert list(records_of(student)) == [sent.record]


def test_wrong_code_puts_nothing_in_and_keeps_what_was_typed(browser, student):
    sent = received()

    response = browser.post("/my/add/", {"number": sent.record.number, "code": "AAAA2222"})

    assert list(records_of(student)) == []
    assert response.context["form"].non_field_errors() == ["编号和查询码对不上，请核对这两项。"]
    assert sent.record.number in response.content.decode()


def test_codes_are_guessed_no_faster_than_on_the_tracking_page(browser):
    sent = received()
    answers = [
        browser.post("/my/add/", {"number": sent.record.number, "code": "AAAA2222"})
        for _ in range(11)
    ]

    assert answers[-1].status_code == 429


def test_database_alone_does_not_tell_whose_it_is(student):
    kept(student)

    row = str(
        OwnAccount.objects.extra(select={"raw": "account"}).values("raw", "account_key").get()
    )
    assert f"'{student.pk}'" not in row


def test_another_account_neither_sees_nor_takes_it(student):
    record = kept(student)
    other = User.objects.create(username="20260018")
    client = Client()
    client.force_login(other)

    assert record.number not in client.get("/my/").content.decode()
    for address in ("", "said/", "drop/"):
        method = client.get if address == "" else client.post
        assert method(f"/my/{record.number}/{address}").status_code == 404
    with pytest.raises(NotPossible):
        own.keep(record, other)


def test_page_is_kept_by_no_cache(browser, student, settings):
    settings.PAGE_CACHE_SECONDS = 30
    kept(student)

    response = browser.get("/my/")

    assert "no-store" in response.headers["Cache-Control"]
    assert "private" in response.headers["Cache-Control"]
    assert Client().get("/my/").status_code == 302


def test_one_tap_says_that_it_is_fixed(browser, student):
    record = kept(student)

    response = browser.post(f"/my/{record.number}/said/", {"answer": "fixed"})

    assert response.headers["Location"] == "/my/"
    record.issue.refresh_from_db()
    assert record.issue.state == State.CLOSED
    assert FollowUp.objects.get(record=record).answer == FollowUpAnswer.FIXED


def test_not_fixed_leads_to_where_it_can_be_said_what_is_wrong(browser, student):
    record = kept(student)

    response = browser.post(f"/my/{record.number}/said/", {"answer": "not_fixed"})

    assert response.headers["Location"] == f"/track/{record.number}/#say"
    assert browser.get(f"/track/{record.number}/").status_code == 200
    assert FollowUp.objects.filter(answered_at__isnull=False).count() == 0


@pytest.mark.parametrize("answer", ["", "silent", "nonsense"])
def test_what_is_no_answer_says_nothing(browser, student, answer):
    record = kept(student)

    browser.post(f"/my/{record.number}/said/", {"answer": answer})

    assert FollowUp.objects.filter(answered_at__isnull=False).count() == 0


def test_own_request_opens_without_its_code(browser, student):
    record = kept(student)

    response = browser.get(f"/my/{record.number}/", follow=True)

    assert response.redirect_chain == [(f"/track/{record.number}/", 302)]
    assert response.status_code == 200


def test_sign_out_closes_what_was_opened(browser, student):
    record = kept(student)
    browser.get(f"/my/{record.number}/")

    browser.post("/signin/out/")

    assert browser.get(f"/track/{record.number}/").status_code == 302


def test_request_taken_out_is_still_opened_by_its_code(browser, student):
    record = kept(student)
    drop = f"/my/{record.number}/drop/"
    assert f'action="{drop}"' in browser.get("/my/").text

    browser.post(drop)

    assert list(records_of(student)) == []
    assert browser.get(f"/track/{record.number}/").status_code == 302


def test_list_is_found_under_an_older_key(student, settings):
    record = kept(student)
    settings.FIELD_KEYS = ["a-newer-key-that-is-long-enough-0123456789", *settings.FIELD_KEYS]

    assert list(records_of(student)) == [record]


def test_signed_in_person_who_sends_something_is_not_tied_to_it(browser, student):
    received()

    assert OwnAccount.objects.count() == 0


def test_erasing_who_said_it_takes_it_out_of_every_list(student):
    record = record_of(struck_off())
    own.keep(record, student)

    erase.erase(record, by=clock())

    assert OwnAccount.objects.count() == 0
    with pytest.raises(NotPossible):
        own.keep(record, student)
