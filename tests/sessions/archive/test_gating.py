"""A workbook before the gate: what it marks is looked at once, by somebody whose name is kept."""

from datetime import UTC, datetime
from io import StringIO

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import PageLogEntry

from clearance.models import Event, Issue, Update
from home.college.enums import Role
from home.pages.checking import LOGGED_AS
from sessions.archive.importing import import_workbook
from sessions.archive.problems import NotChecked
from sessions.models import TeaSessionPage
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_session_index, a_term
from tests.sessions.archive.books import saved

pytestmark = pytest.mark.django_db
PHONE = "13812345678"
BOOK = {
    "下午茶": [
        ["期数", "日期", "地点", "其他出席"],
        [19, "2026-03-16", "示例楼 303", "12 人"],
    ],
    "现场记录": [["期数", "类型", "正文"], [19, "段落", f"有事打 {PHONE}。"]],
    "事项": [
        ["编码", "期数", "问题", "类别", "承办单位"],
        ["19-01", 19, f"找 {PHONE} 报修没人应？", "生活服务", "后勤管理处"],
        ["19-02", 19, "能不能换窗帘？", "生活服务", "后勤管理处"],
    ],
    "结果": [
        ["编码", "结果", "答复", "答复日期", "出处"],
        ["19-01", "已解释说明", f"改打 {PHONE}。", "2026-03-16", "示例周报"],
    ],
    "进展": [["编码", "日期", "内容"], ["19-01", "2026-03-17", f"{PHONE} 已停用。"]],
}
MARKED = [
    ("现场记录", "C2"), ("事项", "C2"), ("结果", "C2"), ("进展", "C2"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def college():
    with time_machine.travel(datetime(2026, 3, 20, 2, 0, tzinfo=UTC), tick=False):
        a_session_index()
        a_term()
        a_department()
        yield


def take(book: dict, **options):
    return import_workbook(saved(book), by=a_member(Role.PUBLISHER), **options)


def refused(book: dict, **options) -> NotChecked:
    with pytest.raises(NotChecked) as refusal:
        take(book, **options)
    return refusal.value


def test_marked_texts_are_named_by_cell_and_nothing_is_taken_in():
    refusal = refused(BOOK)

    assert [(one.sheet, one.cell) for one in refusal.problems] == MARKED
    assert (TeaSessionPage.objects.count(), Issue.objects.count()) == (0, 0)


def test_a_dry_run_reports_them_and_finds_the_rest_sound():
    report = take(BOOK, dry_run=True)

    assert [(one.sheet, one.cell) for one in report.flagged.problems] == MARKED


def test_what_was_looked_at_is_taken_in_and_who_let_it_pass_is_kept():
    take(BOOK, checked=refused(BOOK).mark)

    issue = Issue.objects.get(entry_key__isnull=False, title__contains=PHONE)
    kept = Event.objects.filter(verb="let_through")
    assert {event.issue for event in kept} == {issue}
    assert {event.actor for event in kept} == {a_member(Role.PUBLISHER)}
    assert kept.first().data["reason"] == "在档案表格里核对过"
    assert PHONE not in str([event.data for event in kept])
    assert PageLogEntry.objects.get(action=LOGGED_AS).page.specific.number == 19


def test_another_file_is_looked_at_anew():
    mark = refused(BOOK).mark
    other = BOOK | {"进展": [*BOOK["进展"], ["19-02", "2026-03-18", "微信号：abc12345"]]}

    assert len(refused(other, checked=mark).problems) == len(MARKED) + 1


def test_what_the_site_has_already_is_not_asked_for_again():
    take(BOOK, checked=refused(BOOK).mark)

    report = take(BOOK)

    assert (report.known_issues, Update.objects.count()) == (2, 2)


def test_screen_offers_the_tick_after_the_check_and_takes_it(client):
    client.force_login(a_member(Role.PUBLISHER))

    def sent(**given):
        return client.post(
            reverse("archive"), {"file": SimpleUploadedFile("档案.xlsx", saved(BOOK))} | given
        )

    checked = sent(do="check")
    mark = checked.context["mark"]

    assert f'name="checked" value="{mark}"' in checked.text
    assert "「事项」第 2 行「问题」（C2）" in sent(do="import").text
    assert "已导入" in sent(do="import", checked=mark).text
    assert Issue.objects.count() == 2


def test_command_takes_marked_texts_in_only_when_told_that_they_were_looked_at(tmp_path):
    file, told = tmp_path / "档案.xlsx", StringIO()
    file.write_bytes(saved(BOOK))

    with pytest.raises(CommandError, match="--checked"):
        call_command("import_archive", file, stdout=StringIO(), stderr=told)
    before = Issue.objects.count()
    call_command("import_archive", file, checked=True, stdout=StringIO(), stderr=StringIO())

    assert (len(told.getvalue().splitlines()), before, Issue.objects.count()) == (4, 0, 2)
