"""An editor makes a tea's page, hands it in, sees it published, and writes how a matter goes on."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from clearance.models import Issue
from sessions.demo import pictures
from sessions.models import TeaSessionPage
from tests.browser.editing import Editor
from tests.browser.ground import build_college
from tests.browser.people import Staff

# A minute by itself, in an editor whose own scripts save meanwhile: among the long proofs.
pytestmark = [pytest.mark.browser, pytest.mark.prove]

HEATING = "冬天供暖能不能提前？"
CANTEEN = "食堂早餐窗口能不能多开？"
LIGHT = "操场晚上太暗，能不能加灯？"
STUDY = "晚自习教室能不能增开？"
POST = "勤工助学工资每月几号发？"
PROGRESS = "供暖设备已检修完毕，正在试压。"
# Everything from the empty form to the page handed in; more is a change for the worse.
AT_MOST = 75


@pytest.fixture
def files(tmp_path) -> list[str]:
    made = []
    for name, draw in (("table.png", pictures.table), ("hall.png", pictures.hall)):
        draw().save(tmp_path / name)
        made.append(str(tmp_path / name))
    return made


def seat(page: Page, username: str) -> Page:
    Staff(page).sign_in(username)
    return page


def test_editor_makes_hands_in_and_goes_on_with_a_tea(open_page, phone, files):
    build_college()
    editor = Editor(seat(open_page(1280, 900), "editor"))
    reviewers = [
        editor.page,
        *(seat(open_page(1280, 900), name) for name in ("publisher", "leader")),
    ]

    opens_a_new_tea(editor)
    writes_the_tea(editor, files)
    looks_at_the_preview(editor)
    editor.hand_in("提交给三审")
    assert editor.count <= AT_MOST
    assert Issue.objects.count() == 0

    approve(reviewers)
    tea = TeaSessionPage.objects.live().get()
    reads_the_tea(phone, tea)

    writes_progress(editor, tea)
    approve(reviewers)
    reads_the_progress(phone)


def opens_a_new_tea(editor: Editor) -> None:
    page = editor.page
    page.goto("/admin/pages/")
    for name in ("查看'回音'的子页面", "为'下午茶'添加子页面"):
        editor.click(page.get_by_role("link", name=name))
    expect(page.get_by_role("heading", level=1)).to_have_text("新建: 下午茶")


def writes_the_tea(editor: Editor, files: list[str]) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    day = yesterday.isoformat()
    form = editor.page.get_by_role("tabpanel", name="内容")
    editor.fill(form, 标题="第23期下午茶", 日期=day, 地点="示例教学楼 303 会议室")
    form.get_by_role("spinbutton", name="期数").fill("23")
    form.get_by_role("combobox", name="学期").select_option(index=1)
    editor.count += 2
    settled = {"答复日期": day, "出处": "示例：现场记录"}
    checked = {"由谁核实": "受理中心核实", "核实日期": day}
    editor.add_row(1, 题目=HEATING, 类别="生活服务 › 热水与供暖")
    editor.add_row(2, 题目=CANTEEN, 类别="生活服务 › 食堂")
    editor.add_row(
        3, 题目=STUDY, 类别="升学培训 › 自习", 牵头部门="教务处", 结果="已解决",
        答复="每晚多开 6 间。", **settled, **checked,
    )  # fmt: skip
    editor.add_row(
        4, 题目=POST, 类别="勤工助学 › 岗位与工资", 牵头部门="学生工作处", 结果="已解释说明",
        答复="每月 15 日前发放。", **settled,
    )  # fmt: skip
    editor.add_row(
        5, 题目=LIGHT, 类别="基础设施建设 › 照明", 牵头部门="后勤管理处", 结果="列入计划",
        答复="列入寒假施工计划。", 承诺内容="更换 12 组灯具",
        完成期限=(yesterday + timedelta(days=90)).isoformat(), **settled,
    )  # fmt: skip
    editor.add_gallery(*files)


def looks_at_the_preview(editor: Editor) -> None:
    preview = editor.preview()
    for title in (HEATING, CANTEEN, STUDY, POST, LIGHT):
        expect(preview.get_by_role("heading", name=title)).to_be_visible()
    expect(preview.locator("figure img")).to_have_count(2)


def approve(reviewers: list[Page]) -> None:
    """Three reviews, each with its checklist."""
    for page in reviewers:
        page.goto("/admin/")
        task = page.get_by_role("row").filter(has_text="第23期下午茶")
        task.get_by_role("link", name="第23期下午茶").first.click()
        # The editor's scripts take the click once all is loaded.
        page.wait_for_load_state("networkidle")
        page.get_by_role("button", name="更多动作").click()
        page.get_by_role("button", name=re.compile("^核对后通过")).click()
        window = page.get_by_role("dialog")
        for item in ("涉密", "隐私", "舆情", "意识形态"):
            window.get_by_role("checkbox", name=item).check()
        window.get_by_role("button", name="核对后通过").click()
        page.wait_for_url(lambda url: "/edit/" not in url)
        expect(page.get_by_text("没有权限")).to_have_count(0)


def reads_the_tea(page: Page, tea: TeaSessionPage) -> None:
    page.goto(tea.url)
    expect(page.get_by_text("5 件：已销号 1 件、挂账 1 件、已答复 1 件")).to_be_visible()
    expect(page.get_by_role("heading", level=3)).to_have_count(5)
    expect(page.locator("figure img")).to_have_count(2)


def writes_progress(editor: Editor, tea: TeaSessionPage) -> None:
    editor.page.goto(f"/admin/pages/{tea.pk}/edit/")
    row = editor.row(1)
    expect(row).to_contain_text("待转办")
    editor.fill(row, 写一条进展=PROGRESS)
    editor.hand_in("提交给三审")


def reads_the_progress(page: Page) -> None:
    page.goto(Issue.objects.get(title=HEATING).get_absolute_url())
    expect(page.get_by_role("region", name="经过")).to_contain_text(PROGRESS)
