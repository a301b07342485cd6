"""A tea from an empty form to the public's eyes, and on; what an editor and three reviewers do."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.utils import timezone
from playwright.sync_api import Page, expect

from clearance.models import Issue
from sessions.demo import pictures
from tests.browser.editing import Editor, Work
from tests.browser.people import Staff

HEATING = "冬天供暖能不能提前？"
CANTEEN = "食堂早餐窗口能不能多开？"
LIGHT = "操场晚上太暗，能不能加灯？"
STUDY = "晚自习教室能不能增开？"
POST = "勤工助学工资每月几号发？"
PROGRESS = "供暖设备已检修完毕，正在试压。"


@dataclass
class Team:
    """Who hands the tea in does the first review too; two others do the second and the last."""

    editor: Editor
    publisher: Editor
    leader: Editor
    work: Work
    title: str


def a_team(open_page, work: Work, title: str) -> Team:
    """``title`` is the tea's, which its form proposes."""
    hands = []
    for username in ("editor", "publisher", "leader"):
        page = open_page(1280, 900)
        Staff(page).sign_in(username)
        hands.append(Editor(page, work))
    return Team(*hands, work, title)


def two_pictures(folder: Path) -> list[str]:
    made = []
    for name, draw in (("table.png", pictures.table), ("hall.png", pictures.hall)):
        draw().save(folder / name)
        made.append(str(folder / name))
    return made


def make_and_publish(team: Team, files: list[str]) -> None:
    editor, work = team.editor, team.work
    with work.step("新建", editor.page):
        opens_a_new_tea(editor, team.title)
    with work.step("登记五件事", editor.page):
        writes_the_rows(editor)
    with work.step("图集", editor.page):
        editor.add_gallery(*files)
    with work.step("预览", editor.page):
        looks_at_the_preview(editor)
    with work.step("提交", editor.page):
        editor.hand_in()
    review(team)


def opens_a_new_tea(editor: Editor, title: str) -> None:
    page = editor.page
    page.goto("/admin/")
    editor.click(page.get_by_role("link", name="新建下午茶"))
    expect(page.get_by_role("heading", level=1)).to_have_text("新建: 下午茶")
    form = page.get_by_role("tabpanel", name="内容")
    expect(form.get_by_role("textbox", name="标题").first).to_have_value(title)
    editor.fill(form, 日期=(timezone.localdate() - timedelta(days=1)).isoformat())


def writes_the_rows(editor: Editor) -> None:
    by = (timezone.localdate() + timedelta(days=90)).isoformat()
    editor.add_row(1, 题目=HEATING, 类别="生活服务 › 热水与供暖")
    editor.add_row(2, 题目=CANTEEN, 类别="生活服务 › 食堂")
    editor.add_row(
        3, 题目=STUDY, 类别="升学培训 › 自习", 牵头部门="教务处", 结果="已解决",
        答复="每晚多开 6 间。", 由谁核实="受理中心核实",
    )  # fmt: skip
    editor.add_row(
        4, 题目=POST, 类别="勤工助学 › 岗位与工资", 牵头部门="学生工作处", 结果="已解释说明",
        答复="每月 15 日前发放。",
    )  # fmt: skip
    editor.add_row(
        5, 题目=LIGHT, 类别="基础设施建设 › 照明", 牵头部门="后勤管理处", 结果="列入计划",
        答复="列入寒假施工计划。", 承诺内容="更换 12 组灯具", 完成期限=by,
    )  # fmt: skip


def looks_at_the_preview(editor: Editor) -> None:
    preview = editor.preview()
    for title in (HEATING, CANTEEN, STUDY, POST, LIGHT):
        expect(preview.get_by_role("heading", name=title)).to_be_visible()
    expect(preview.locator("figure img")).to_have_count(2)


def review(team: Team) -> None:
    """The editor comes to the first review by handing in; the others find it on their screens."""
    with team.work.step("初审", team.editor.page):
        team.editor.approve("这一步已通过")
    with team.work.step("复审", team.publisher.page):
        team.publisher.open_review(team.title)
        team.publisher.approve("这一步已通过")
    with team.work.step("终审", team.leader.page):
        team.leader.open_review(team.title)
        team.leader.approve("终审通过，已发布")


def write_progress(team: Team, tea) -> None:
    editor = team.editor
    with team.work.step("写进展", editor.page):
        editor.page.goto(f"/admin/pages/{tea.pk}/edit/")
        row = editor.row(1)
        expect(row).to_contain_text("待转办")
        editor.fill(row, 写一条进展=PROGRESS)
    with team.work.step("再提交", editor.page):
        editor.hand_in()
    review(team)


def reads_the_tea(page: Page, tea) -> None:
    page.goto(tea.url)
    expect(page.get_by_text("5 件：已销号 1 件、挂账 1 件、已答复 1 件")).to_be_visible()
    expect(page.get_by_role("heading", level=3)).to_have_count(5)
    expect(page.locator("figure img")).to_have_count(2)


def reads_the_progress(page: Page) -> None:
    page.goto(Issue.objects.get(title=HEATING).get_absolute_url())
    expect(page.get_by_role("region", name="经过")).to_contain_text(PROGRESS)
