"""台账: every matter its user may know of, what an inspection asks for, and nobody's name."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from clearance.actions.receive import Contact
from clearance.enums import Channel, PhotoUse
from clearance.models import FollowUp, Photo
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.pages import a_past_row, a_tea, published

pytestmark = pytest.mark.django_db
URL = "desk_ledger"


@pytest.fixture
def fetch(client):
    """``fetch(Role.DISPATCHER, department=…)`` gives the sheet's rows of that member."""

    def of(role: Role, place=None, **chosen):
        client.force_login(a_member(role, place))
        response = client.get(reverse(URL), chosen | {"fetch": "book"})
        book = load_workbook(BytesIO(b"".join(response.streaming_content)))
        return list(book.active.iter_rows(values_only=True))

    return of


def lines(rows: list[tuple]) -> list[tuple]:
    """Those below the head."""
    return rows[4:]


def numbers(rows: list[tuple]) -> list[str]:
    return [row[1] for row in lines(rows)]


def test_line_tells_a_matter_from_its_number_to_its_striking_off(fetch):
    issue = made.struck_off(channel=Channel.PHONE)
    FollowUp.objects.update(answer="fixed", answered_at=made.SPOKEN_AT)

    rows = fetch(Role.DISPATCHER)

    assert rows[3] == (
        "序号", "受理编号", "时间", "渠道", "类型", "摘要", "承办", "协办", "答复时限", "办结",
        "答复超期", "结果", "答复", "回访", "销号",
    )  # fmt: skip
    [line] = lines(rows)
    assert line[:8] == (
        1, issue.number, datetime(2026, 3, 2, 10, 0), "电话", "求助", "三层走廊的灯不亮",
        "后勤管理处", None,
    )  # fmt: skip
    assert line[8:] == (
        datetime(2026, 3, 5, 17, 30), datetime(2026, 3, 2, 16, 0), "否", "已解决", made.ANSWER,
        "已解决 1 人", "2026-03-02 反映人确认",
    )  # fmt: skip


def test_head_says_who_filled_it_in_when_and_of_what(fetch, time_machine):
    time_machine.move_to("2026-03-20T02:00:00Z", tick=False)
    made.opened()

    rows = fetch(Role.OFFICER, a_department(), since="2026-03-01")

    assert [cell for row in rows[:3] for cell in row if cell] == [
        "诉求办理台账",
        "填报单位：后勤管理处",
        "日期：2026-03-20",
        "反映时间从：2026-03-01",
    ]


def test_department_gets_its_own_matters_only(fetch):
    own = made.dispatched()
    helped = made.dispatched(lead=a_department("教务处"), helpers=(a_department(),))
    made.dispatched(lead=a_department("教务处"))

    rows = lines(fetch(Role.OFFICER, a_department()))
    assert [(row[1], row[6], row[7]) for row in rows] == [
        (own.number, "后勤管理处", None),
        (helped.number, "教务处", "后勤管理处"),
    ]


def test_another_department_can_not_be_chosen(client):
    client.force_login(a_member(Role.OFFICER, a_department()))
    chosen = {"fetch": "book", "department": a_department("教务处").pk}

    response = client.get(reverse(URL), chosen)

    assert list(response.context["form"].errors) == ["department"]


def test_sealed_and_walled_off_matters_are_in_nobodys_ledger(fetch):
    made.opened(kind="accuse")
    walled = made.dispatched()
    walled.excluded_departments.add(a_department())

    assert numbers(fetch(Role.DISPATCHER)) == [walled.number]
    assert numbers(fetch(Role.OFFICER, a_department())) == []


@pytest.mark.parametrize("role", [Role.DISCIPLINE, Role.COUNSELLOR, Role.LIAISON])
def test_who_keeps_no_ledger_is_not_let_in(client, role):
    client.force_login(a_member(role, a_department() if role == Role.LIAISON else None))

    assert client.get(reverse(URL)).status_code == 302


def test_choice_narrows_by_time_category_tea_and_state(fetch):
    tea = published(a_tea(rows=(a_past_row(),)))
    lamp = made.dispatched()

    assert len(numbers(fetch(Role.LEADER))) == 2
    assert numbers(fetch(Role.LEADER, state="open")) == [lamp.number]
    assert numbers(fetch(Role.LEADER, gathering=tea.pk)) != [lamp.number]
    assert numbers(fetch(Role.LEADER, until="2026-03-01")) == []
    assert numbers(fetch(Role.LEADER, category=made.category("activities").pk)) == []


def test_past_matter_has_its_tea_for_a_channel_and_no_clock(fetch):
    published(a_tea(rows=(a_past_row(),)))

    [line] = lines(fetch(Role.EDITOR))

    assert (line[3], line[8], line[10], line[14]) == (
        "下午茶",
        None,
        None,
        "2026-03-06 学生巡查员核实",
    )


def test_late_and_stopped_clocks_are_told(fetch, time_machine):
    time_machine.move_to("2026-03-10T02:00:00Z", tick=False)
    made.dispatched()
    made.waiting()

    assert [line[10] for line in lines(fetch(Role.ARBITER))] == ["是", "暂停计时"]


def test_nobody_who_asked_is_named_and_nothing_computes(fetch, client):
    contact = Contact(name="示例姓名", phone="13800000000")
    issue = made.opened(contact=contact, body="原话原话", title="=HYPERLINK(1)")
    client.force_login(a_member(Role.DISPATCHER))
    response = client.get(reverse(URL), {"fetch": "book"})
    content = b"".join(response.streaming_content)

    with ZipFile(BytesIO(content)) as parts:
        text = b"".join(parts.read(name) for name in parts.namelist()).decode()
    title = load_workbook(BytesIO(content)).active["F5"]
    assert [word for word in ("示例姓名", "13800000000", "原话") if word in text] == []
    assert (title.value, title.data_type, title.quotePrefix) == (issue.title, "s", True)


def test_queries_do_not_grow_with_the_rows(fetch):
    made.struck_off()
    with CaptureQueriesContext(connection) as one:
        fetch(Role.DISPATCHER)
    for _more in range(3):
        made.struck_off()
    made.in_progress(helpers=(a_department("教务处"),))

    with CaptureQueriesContext(connection) as many:
        fetch(Role.DISPATCHER)

    assert len(many) <= len(one)


def test_bad_choice_is_told_beside_its_field(client):
    client.force_login(a_member(Role.DISPATCHER))
    response = client.get(reverse(URL), {"since": "某日", "state": "x", "fetch": "book"})

    assert (response.status_code, sorted(response.context["form"].errors)) == (
        200, ["since", "state"],
    )  # fmt: skip


def a_photo(**fields) -> Photo:
    blank = ContentFile(b"\xff\xd8\xff", name="p.jpg")
    return Photo.objects.create(file=blank, small=blank, width=1, height=1, digest="", **fields)


def test_evidence_lies_by_number_and_holds_only_what_may_be_shown(client):
    issue, bedroom = made.answered(), made.answered(location=a_place("D3-302", is_bedroom=True))
    answer = issue.updates.get()
    a_photo(update=answer, use=PhotoUse.AFTER)
    covered = ContentFile(b"with boxes", name="c.jpg")
    a_photo(record=made.record_of(issue), for_department=True, boxes="0 0 1 1", covered=covered)
    a_photo(record=made.record_of(issue))
    a_photo(record=made.record_of(bedroom), for_department=True)
    unwilling = made.answered(may_be_public=False)
    a_photo(record=made.record_of(unwilling), for_department=True)
    client.force_login(a_member(Role.DISPATCHER))

    response = client.get(reverse(URL), {"fetch": "evidence"})

    with ZipFile(BytesIO(b"".join(response.streaming_content))) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    assert files == {
        f"{issue.number}/1-之后.jpg": b"\xff\xd8\xff",
        f"{issue.number}/2-之前.jpg": b"with boxes",
    }
