"""Your data: who looked at it, all of it in one file, and having it erased."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.html import strip_tags

from clearance.actions import identity, message
from clearance.actions.receive import Contact, Visit
from clearance.actors import person, staff
from clearance.models import Photo, Reporter
from clearance.track.data import TAKEN_AWAY
from home.college.enums import Role
from tests.clearance.track.test_doing import NOW, opened_in
from tests.factories.cast import a_member
from tests.factories.clearance import (
    ANSWER,
    BODY,
    answered,
    centre,
    closed,
    dispatched,
    in_progress,
    officer_of,
    received,
    record_of,
)

pytestmark = pytest.mark.django_db
CONTACT = Contact(name="赵某某", student_number="20260099", phone="13912345678", email="z@a.cn")
VISIT = Visit(call_name="赵同学", phone="13800452917", hours="周三下午")
READ_AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_half_past_five():
    caches["counters"].clear()
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def fetched(response) -> tuple[dict, list[str]]:
    packed = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    return json.loads(packed.read("request.json")), sorted(packed.namelist())


def words_of(response) -> str:
    return strip_tags(response.text)


def test_person_reads_when_and_what_for_and_neither_who_nor_why(client):
    record = received(contact=CONTACT).record
    identity.reveal(record, reason="核对宿舍号", purpose="ask", by=centre(), at=READ_AT)
    page = opened_in(client, record)

    text = words_of(client.get(page))

    assert "3月2日：受理中心查看了你的联系方式，为了核实情况。" in text
    assert [one for one in ("核对宿舍号", "dispatcher") if one in text] == []


def test_visit_that_an_officer_prepared_is_told_too(client):
    issue = in_progress(visit=VISIT)
    identity.visit_contacts(issue, by=officer_of(issue), at=READ_AT)
    page = opened_in(client, record_of(issue))

    assert "3月2日：承办人查看了你的联系方式，为了约定上门。" in words_of(client.get(page))


def test_page_names_what_was_left_and_shows_none_of_it(client):
    record = received(contact=CONTACT, visit=VISIT).record
    page = opened_in(client, record)

    text = client.get(page).text + client.get(f"{page}data/").text

    assert [one for one in ("还没有人看过", "手机号") if one not in text] == []
    secrets = ("赵某某", "20260099", "13912345678", "z@a.cn", "赵同学", "13800452917", "周三下午")
    assert [one for one in secrets if one in text] == []


def test_file_holds_everything_they_told_and_were_told(client):
    issue = answered(contact=CONTACT, visit=VISIT)
    record = record_of(issue)
    message.add_line(record, text="东头那盏。", by=person(record), at=READ_AT)
    identity.reveal(record, reason="核对宿舍号", purpose="call", by=centre(), at=READ_AT)
    name = storages["private"].save("t/own.jpg", ContentFile(b"picture"))
    Photo.objects.create(record=record, file=name, small=name, width=1, height=1, digest="0" * 64)
    page = opened_in(client, record)

    response = client.post(f"{page}data/")

    told, names = fetched(response)
    assert names == ["photo-1.jpg", "request.json"]
    assert (told["number"], told["text"], told["contact"]["name"]) == (
        record.number,
        BODY,
        "赵某某",
    )
    assert (told["visit"]["phone"], told["lines"][0]["text"]) == ("13800452917", "东头那盏。")
    assert [one["text"] for one in told["answers"]] == [ANSWER]
    assert told["contact_looked_at"][0]["for"] == "为了回访"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{record.number}.zip"'
    assert "no-store" in response.headers["Cache-Control"]


def test_file_holds_nothing_the_staff_keep_to_themselves(client):
    issue = in_progress(contact=CONTACT)
    identity.reveal(record_of(issue), reason="核对宿舍号", by=centre(), at=READ_AT)
    page = opened_in(client, record_of(issue))

    told, _names = fetched(client.post(f"{page}data/"))

    kept = json.dumps(told, ensure_ascii=False)
    assert [one for one in (issue.brief, "核对宿舍号", "dispatcher") if one in kept] == []


@pytest.mark.parametrize("address", ["data/", "erase/"])
def test_nobody_gets_there_without_the_code(client, address):
    record = received(contact=CONTACT).record

    for response in (client.get(f"/track/{record.number}/{address}"),
                     client.post(f"/track/{record.number}/{address}")):  # fmt: skip
        assert response.headers["Location"] == f"/track/?number={record.number}"

    assert Reporter.objects.get().record.erase_asked_at is None


def test_file_is_fetched_only_so_often(client):
    page = opened_in(client, received().record)

    seen = [client.post(f"{page}data/").status_code for _ in range(TAKEN_AWAY.tries + 1)]

    assert (seen[0], seen[-2], seen[-1]) == (200, 200, 429)


def test_over_it_is_erased_at_once_and_the_page_says_so(client):
    record = record_of(closed(contact=CONTACT))
    page = opened_in(client, record)

    before = client.get(f"{page}erase/").text
    after = client.post(f"{page}erase/", follow=True).text

    assert ("马上删除" in before, "已删除" in after) == (True, True)
    assert not Reporter.objects.exists()


def test_open_it_waits_and_the_page_says_so(client):
    record = record_of(dispatched(contact=CONTACT))
    page = opened_in(client, record)

    before = client.get(f"{page}data/").text
    after = client.post(f"{page}erase/", follow=True).text

    record.refresh_from_db()
    assert ("办结后马上删除" in before, "办结后马上删除" in after) == (True, True)
    assert (record.erase_asked_at, Reporter.objects.count()) == (NOW, 1)
    assert f"{page}erase/" not in client.get(f"{page}data/").text


def test_reading_the_question_erases_nothing(client):
    page = opened_in(client, record_of(closed(contact=CONTACT)))

    client.get(f"{page}erase/")

    assert Reporter.objects.count() == 1


def test_sealed_request_has_the_same_rights(client):
    record = received(kind="accuse", contact=CONTACT).record
    office = staff(a_member(Role.DISCIPLINE))
    identity.reveal(record, reason="当面核实情况", purpose="ask", by=office, at=READ_AT)
    page = opened_in(client, record)

    assert "查看了你的联系方式，为了核实情况。" in client.get(page).text
    told, _names = fetched(client.post(f"{page}data/"))
    assert told["contact"]["name"] == "赵某某"
