"""A page that closed while somebody typed: nothing is sent, and nothing typed is lost."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.test import Client

from clearance.actions import codes
from clearance.models import FollowUp, Message
from clearance.track.unlocking import OPEN_FOR
from tests.factories.clearance import answered, received, record_of

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
WORDS = "东头那盏还是不亮，\n昨晚又看了一次。"
FOREIGN = {"Sec-Fetch-Site": "cross-site"}


@pytest.fixture(autouse=True)
def clock():
    caches["counters"].clear()
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def opened_in(client: Client, record) -> str:
    session = client.session
    session["track_records"] = {record.number: (NOW + OPEN_FOR).timestamp()}
    session.save()
    return f"/track/{record.number}/"


def open_again(client: Client, number: str, code: str, typed: dict, what: str):
    posted = {"number": number, "code": code, "kept": what} | typed
    return client.post("/track/open/", posted)


def test_line_is_kept_until_the_code_is_given_again(client, clock):
    taken = received()
    page = opened_in(client, taken.record)
    clock.shift(timedelta(minutes=31))

    asked = client.post(f"{page}line/", {"text": WORDS})
    wrong = open_again(client, taken.record.number, "22222222", {"text": WORDS}, "line")
    opened = open_again(client, taken.record.number, codes.shown(taken.code), {"text": WORDS},
                        "line")  # fmt: skip

    for response in (asked, wrong):
        assert response.context["kept"].typed == {"text": WORDS}
        assert "昨晚又看了一次。" in response.text
    assert asked.context["form"]["number"].value() == taken.record.number
    assert opened.context["line_form"]["text"].value() == WORDS
    assert "还没有提交" in opened.text
    assert not Message.objects.exists()


def test_what_was_said_of_the_answer_is_kept_too(client):
    issue = answered()
    number = record_of(issue).number
    said = {"answer": "not_fixed", "rating": "2", "words": WORDS}

    asked = client.post(f"/track/{number}/said/", said)

    assert asked.context["kept"].typed == said
    assert asked.text.count('type="hidden"') == 4
    assert not FollowUp.objects.filter(answered_at__isnull=False).exists()


def test_words_are_shown_where_their_form_is_gone(client):
    taken = received()

    opened = open_again(client, taken.record.number, taken.code, {"words": WORDS}, "said")

    assert "现在不能在这里提交了" in opened.text
    assert "昨晚又看了一次。" in opened.text


def test_token_too_old_keeps_the_line_and_closes_the_page():
    client = Client(enforce_csrf_checks=True)
    page = opened_in(client, received().record)

    response = client.post(f"{page}line/", {"text": WORDS})

    assert (response.status_code, response.context["kept"].typed) == (403, {"text": WORDS})
    assert client.get(page).status_code == 302
    assert "no-store" in response.headers["Cache-Control"]


def test_words_from_another_site_are_nobody_s_own():
    client = Client(enforce_csrf_checks=True)
    page = opened_in(client, received().record)

    response = client.post(f"{page}line/", {"text": WORDS}, headers=FOREIGN)

    assert response.status_code == 403
    assert "昨晚又看了一次。" not in response.text
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("what", ["", "withdraw", "线"])
def test_word_of_no_form_keeps_nothing(client, what):
    taken = received()

    response = open_again(client, taken.record.number, taken.code, {"text": WORDS}, what)

    assert response.headers["Location"] == f"/track/{taken.record.number}/"
