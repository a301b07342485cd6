"""Getting in: number and code, one answer for both wrong, and a limit to trying."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from clearance.actions import codes
from clearance.track.throttle import WRONG_BY_ADDRESS, WRONG_BY_BOTH, WRONG_BY_NUMBER, take
from tests.factories.clearance import received
from tests.public_rules import assert_public

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
WRONG = "编号和查询码对不上，请核对这两项。"


@pytest.fixture(autouse=True)
def no_tries_yet():
    caches["counters"].clear()


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


def open_with(client: Client, number: str, code: str, **headers):
    return client.post("/track/open/", {"number": number, "code": code}, headers=headers)


def said(response) -> list[str]:
    return list(response.context["form"].non_field_errors())


def test_reading_touches_no_session_no_user_and_no_token(client):
    assert_public(client.get("/track/?number=R2026-000001"))


def test_reading_fills_in_the_number(client):
    response = client.get("/track/?number=R2026-000123")

    assert response.context["form"]["number"].value() == "R2026-000123"


def test_reading_the_posting_address_leads_back(client):
    assert client.get("/track/open/").headers["Location"] == "/track/"


def test_right_number_and_code_open_the_request(client):
    taken = received()

    response = open_with(client, taken.record.number, codes.shown(taken.code))

    assert response.headers["Location"] == f"/track/{taken.record.number}/"
    expires = client.session["track_records"][taken.record.number]
    assert datetime.fromtimestamp(expires, UTC) == NOON + timedelta(minutes=30)


def test_english_stays_english(client):
    taken = received()

    response = client.post("/en/track/open/", {"number": taken.record.number, "code": taken.code})

    assert response.headers["Location"] == f"/en/track/{taken.record.number}/"


@pytest.mark.parametrize(
    "typed",
    [
        lambda number, code: (f"  {number.lower()} ", code.lower()),
        lambda number, code: (number.replace("-", " - "), f"{code[:4]} {code[4:]}"),
        lambda number, code: (number.replace("-", "—"), f"{code[:4]}—{code[4:]}"),
        lambda number, code: (wide(number), wide(code)),
    ],
    ids=["lower case", "spaces", "long dash", "full width"],
)
def test_typing_it_another_way_opens_it_too(client, typed):
    taken = received()

    response = open_with(client, *typed(taken.record.number, taken.code))

    assert response.headers["Location"] == f"/track/{taken.record.number}/"


@pytest.mark.parametrize(
    ("number", "code"),
    [("编号 {}，查询码 {}", ""), ("", "编号 {}，查询码 {}"), ("R2026-000999", "{} {}"),
     ("编号{}查询码，只显示这一次{}", "22222222")],
    ids=["into the number", "into the code", "over another number", "copied by hand"],
)  # fmt: skip
def test_number_and_code_pasted_into_one_field_open_it(client, number, code):
    taken = received()
    both = (taken.record.number, codes.shown(taken.code))

    response = open_with(client, number.format(*both), code.format(*both))

    assert response.headers["Location"] == f"/track/{taken.record.number}/"


def test_what_is_missing_is_asked_for_beside_its_field(client):
    response = open_with(client, "R2026-000001", "")

    assert response.context["form"].errors == {"code": ["请填写查询码。"]}


def wide(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) for letter in text)


def test_wrong_code_and_unknown_number_get_the_same_page(client):
    number = received().record.number

    wrong = open_with(client, number, "22222222")
    unknown = open_with(client, "R2026-999999", "22222222")

    assert (said(wrong), said(unknown)) == ([WRONG], [WRONG])
    assert wrong.text.replace(number, "") == unknown.text.replace("R2026-999999", "")
    assert wrong.status_code == unknown.status_code
    assert "sessionid" not in client.cookies


def test_wrong_code_and_unknown_number_cost_the_same(client):
    number = received().record.number
    open_with(client, number, "22222222")

    with CaptureQueriesContext(connection) as wrong:
        open_with(client, number, "22222222")
    with CaptureQueriesContext(connection) as unknown:
        open_with(client, "R2026-999999", "22222222")

    assert len(wrong) == len(unknown)


@pytest.mark.parametrize("code", ["", "\x00", "…", "🙂🙂🙂🙂"])
def test_code_that_can_be_none_opens_nothing(client, code):
    response = open_with(client, received().record.number, code)

    assert response.status_code == 200
    assert "sessionid" not in client.cookies


def test_another_request_s_code_opens_nothing(client):
    mine, other = received(), received(body="别人的事。")

    assert said(open_with(client, other.record.number, mine.code)) == [WRONG]


def test_number_is_locked_where_ten_codes_were_wrong_even_for_the_right_one(client):
    taken = received()
    for _try in range(WRONG_BY_BOTH.tries):
        assert said(open_with(client, taken.record.number, "22222222")) == [WRONG]

    response = open_with(client, taken.record.number, taken.code)

    assert said(response) == ["试的次数太多了，请在 3月3日 21:00 之后再试。"]
    assert (response.status_code, response.headers["Retry-After"]) == (429, "3600")


def test_unknown_number_is_locked_like_a_known_one(client):
    for _try in range(WRONG_BY_BOTH.tries):
        open_with(client, "R2026-999999", "22222222")

    assert open_with(client, "R2026-999999", "22222222").status_code == 429


def test_stranger_locks_nobody_out_of_their_request(client):
    taken = received()
    for _try in range(WRONG_BY_BOTH.tries + 1):
        stranger = open_with(client, taken.record.number, "22222222",
                             **{"X-Forwarded-For": "198.51.100.1"})  # fmt: skip

    assert stranger.status_code == 429
    assert open_with(client, taken.record.number, taken.code).status_code == 302


def test_number_is_guessed_at_from_everywhere_no_more_than_bounded(client):
    taken = received()
    for _try in range(WRONG_BY_NUMBER.tries):
        take(WRONG_BY_NUMBER, taken.record.number, at=NOON)

    assert open_with(client, taken.record.number, taken.code).status_code == 429


def test_what_an_address_is_refused_is_counted_against_no_number(client):
    taken = received()
    for number in range(WRONG_BY_ADDRESS.tries):
        open_with(client, f"R2026-9{number:05}", "22222222")
    before = len(caches["counters"]._cache)

    open_with(client, taken.record.number, "22222222")

    assert len(caches["counters"]._cache) == before


def test_number_opens_again_when_the_hour_is_over(client, at_noon):
    taken = received()
    for _try in range(WRONG_BY_BOTH.tries + 3):
        open_with(client, taken.record.number, "22222222")

    at_noon.shift(timedelta(hours=1))

    assert open_with(client, taken.record.number, taken.code).status_code == 302


def test_right_tries_are_not_counted(client):
    taken = received()

    statuses = {
        open_with(client, taken.record.number, taken.code).status_code
        for _try in range(WRONG_BY_BOTH.tries + 1)
    }

    assert statuses == {302}


def test_address_is_locked_after_a_hundred_wrong_numbers(client):
    for number in range(WRONG_BY_ADDRESS.tries):
        open_with(client, f"R2026-9{number:05}", "22222222")
    taken = received()

    assert open_with(client, taken.record.number, taken.code).status_code == 429


def test_address_is_the_one_our_proxy_saw_and_not_one_a_visitor_wrote(client):
    for number in range(WRONG_BY_ADDRESS.tries + 1):
        forwarded = {"X-Forwarded-For": f"10.0.0.{number % 250}, 203.0.113.7"}
        last = open_with(client, f"R2026-9{number:05}", "22222222", **forwarded)
    elsewhere = open_with(client, "R2026-900999", "2", **{"X-Forwarded-For": "198.51.100.1"})

    assert (last.status_code, elsewhere.status_code) == (429, 200)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Referer": "https://elsewhere.example/track/"},
    ],
    ids=lambda headers: next(iter(headers.items()))[1],
)
def test_post_from_another_site_is_refused(client, headers):
    taken = received()

    response = open_with(client, taken.record.number, taken.code, **headers)

    assert response.status_code == 403
    assert said(response) == ["这次提交来自别的网站，请在本页重新填写。"]
    assert "sessionid" not in client.cookies


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "same-origin", "Origin": "null"}, {"Origin": "http://testserver"}, {}],
    ids=["same origin", "our origin", "nothing said"],
)
def test_post_from_our_own_page_is_taken(headers):
    taken = received()
    client = Client(enforce_csrf_checks=True)

    response = open_with(client, taken.record.number, taken.code, **headers)

    assert response.headers["Location"] == f"/track/{taken.record.number}/"


def test_request_opens_in_a_session_nobody_else_brought(client):
    taken, planted = received(), Client()
    planted.post("/track/open/", {"number": taken.record.number, "code": taken.code})
    client.cookies["sessionid"] = planted.cookies["sessionid"].value
    other = received(body="别人的事。")

    opened = open_with(client, other.record.number, other.code)

    assert client.get(opened.headers["Location"]).status_code == 200
    assert planted.get(opened.headers["Location"]).status_code == 302
