"""A site that has nothing yet."""

import pytest

from clearance.models import Issue
from home.college.enums import Role
from home.models import Category, Term
from sessions.archive.importing import import_workbook
from sessions.models import TeaSessionPage
from tests.factories.cast import a_member
from tests.sessions.archive.books import a_book, saved

pytestmark = pytest.mark.django_db


def test_new_site_gets_its_register_and_pages_from_the_workbook():
    book = a_book() | {
        "单位": [["名称", "简称", "类型"], ["后勤管理处", "后勤", "职能部门"]],
        "学期": [["名称", "开学", "结束"], ["2025—2026学年第二学期", "2026-3-2", "2026-7-3"]],
        "地点": [["编码", "名称", "层级", "上级编码"], ["D", "示例校区", "校区", ""],
                 ["D3", "示例 3 号楼", "楼宇", "D"], ["D3-301", "301", "房间", "D3"]],
        "类别": [["标识", "名称", "上级标识"], ["hot-water", "热水", "living"]],
    }  # fmt: skip
    Category.objects.filter(slug="hot-water").delete()

    report = import_workbook(saved(book), by=a_member(Role.EDITOR), may_register=True)

    tea = TeaSessionPage.objects.get(number=22)
    assert (report.register, tea.url, tea.term) == (6, "/sessions/tea-22/", Term.objects.get())
    located = Issue.objects.get(title="路灯不亮，能不能修？").location
    assert located.full_name == "示例校区 示例 3 号楼 301"
