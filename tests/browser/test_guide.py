"""The pictures of the editor's guide, made by going the way that it describes.

They go to ``var/guide``, which proves that they can still be made. To put new ones into the
guide, choose its folder:

    GUIDE=docs/guide .venv/bin/python -m pytest -m prove tests/browser/test_guide.py

Beside them lies ``walk.txt``: what each step took, in interactions and in the machine's seconds.
"""

import os
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db.models import Max
from django.urls import reverse
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from clearance.desk.clearing_rows import to_clear
from clearance.models import Photo, ProgressIndexPage, RequestRecord, SensitiveWord
from forms.models import RequestFormPage
from home.models import StandingAnswerPage, User
from sessions.demo import pictures
from sessions.models import TeaSessionPage
from sessions.usual import title_of
from tests.browser.editing import RECAP, ROWS, Work
from tests.browser.ground import PASSWORD
from tests.browser.tea import Team, a_team, make_and_publish, two_pictures, write_progress
from tests.sessions.archive.books import saved

pytestmark = [pytest.mark.browser, pytest.mark.prove]

KIB = 1024
AT_MOST = 150 * KIB
HEIGHT, TALL = 760, 1240
LONG_FORM = "03-rows"
# A calendar hangs open under the date that was typed last.
CALENDAR, HIDE = ".xdsoft_datetimepicker", "all => all.forEach(one => one.style.display = 'none')"
MARKED = {
    "下午茶": [["期数", "日期", "地点"], [3, "2023-05-18", "示例教学楼 303 会议室"]],
    "事项": [
        ["编码", "期数", "问题", "类别"],
        ["03-01", 3, "报修打 13800000000 没人接？", "生活服务"],
    ],
}


@dataclass
class Album:
    folder: Path

    def take(self, name: str, page: Page, part: Locator | None = None) -> None:
        """The screen, or from the top of a part of it downwards."""
        file = self.folder / f"{name}.png"
        height = TALL if name == LONG_FORM else HEIGHT
        page.set_viewport_size({"width": 1280, "height": height})
        if part is not None:
            part.evaluate("element => element.scrollIntoView({block: 'start'})")
            page.mouse.wheel(0, -90)
        page.locator(CALENDAR).evaluate_all(HIDE)
        page.screenshot(path=file, animations="disabled")
        # Few colours are enough for a screen, and a repository keeps every byte for ever.
        Image.open(file).convert("RGB").quantize(128).save(file, optimize=True)


@pytest.fixture
def album() -> Album:
    folder = Path(os.environ.get("GUIDE", "var/guide"))
    folder.mkdir(parents=True, exist_ok=True)
    return Album(folder)


def test_pictures_of_the_guide_are_made_on_the_way(open_page, album, tmp_path, monkeypatch):
    monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)
    call_command("load_demo", small=True, verbosity=0)
    last = TeaSessionPage.objects.aggregate(last=Max("number"))["last"]
    SensitiveWord.objects.create(word="保证解决", instead="会尽快办")
    work = Work()
    team = a_team(open_page, work, title_of(last + 1))
    work.seen = on_the_way(album, team)
    editor, publisher = team.editor.page, team.publisher.page
    album.take("01-start", editor)

    make_and_publish(team, two_pictures(tmp_path))
    write_progress(team, TeaSessionPage.objects.get(number=last + 1))
    waiting = to_clear(User.objects.get(username="editor")).last()
    photo = sends_a_picture(waiting.records.first())
    for name, address in other_screens():
        editor.goto(address)
        editor.wait_for_load_state("networkidle")
        album.take(name, editor)
    covers_a_picture(editor, album, photo)
    checks_a_workbook(publisher, album, tmp_path)

    (album.folder / "walk.txt").write_text(work.told() + "\n")
    assert {one.name: one.stat().st_size for one in album.folder.glob("*.png")
            if one.stat().st_size > AT_MOST} == {}  # fmt: skip


def on_the_way(album: Album, team: Team):
    """Take each picture the first time its step is done."""
    taken = {
        "新建": ("02-new", None),
        "登记五件事": (LONG_FORM, "事项 3"),
        "图集": ("04-recap", RECAP),
        "预览": ("05-preview", None),
        "提交": ("06-review", None),
        "写进展": ("08-progress", ROWS),
    }

    def seen(name: str, page: Page) -> None:
        if name == "提交":
            preview = page.frame_locator(".review-page")
            expect(preview.get_by_role("heading", level=3).first).to_be_visible()
        if name == "初审" and "复审" not in {one.name for one in team.work.steps}:
            team.publisher.page.goto("/admin/")
            album.take("07-waiting", team.publisher.page)
        if name in taken:
            picture, heading = taken.pop(name)
            part = page.get_by_role("region", name=heading, exact=True) if heading else None
            album.take(picture, page, part)

    return seen


def other_screens() -> list[tuple[str, str]]:
    edit = "/admin/pages/{}/edit/".format
    return [
        ("09-clearing", "/admin/desk/clearing/"),
        ("11-list", edit(ProgressIndexPage.objects.first().pk)),
        ("12-form", edit(RequestFormPage.objects.first().pk)),
        ("13-standing", edit(StandingAnswerPage.objects.first().pk)),
        ("15-words", "/admin/snippets/clearance/sensitiveword/"),
    ]


def sends_a_picture(record: RequestRecord) -> Photo:
    """With a notice on the wall that somebody's number stands on."""
    drawn = BytesIO()
    pictures.hall().convert("RGB").save(drawn, "JPEG")
    photo = Photo(record=record, width=960, height=640, digest="0" * 64, for_department=True)
    for field in (photo.file, photo.small):
        field.save("guide/hall.jpg", ContentFile(drawn.getvalue()), save=False)
    photo.save()
    return photo


def covers_a_picture(page: Page, album: Album, photo: Photo) -> None:
    page.goto(reverse("desk_cover", args=[photo.record.issue_id, photo.key]))
    page.get_by_label("遮盖的位置").fill("40 8 22 20")
    page.get_by_role("heading", level=1).click()
    album.take("10-cover", page)


def checks_a_workbook(page: Page, album: Album, folder: Path) -> None:
    file = folder / "下午茶档案.xlsx"
    file.write_bytes(saved(MARKED))
    page.goto("/admin/archive/")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="检查并导入").click()
    expect(page.get_by_text("已核对：以上文字可以原样公开")).to_be_visible()
    album.take("14-archive", page)
