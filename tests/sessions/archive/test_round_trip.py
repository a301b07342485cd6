"""Out, into a site that has nothing, and out again: the same."""

import re
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import transaction
from django.test import Client
from django.utils.html import strip_tags
from wagtail.images.models import Image

from clearance.actions import update
from clearance.enums import Audience
from clearance.models import Issue
from home.college.enums import Role
from home.models import Person
from sessions.archive.exporting import collect
from sessions.archive.importing import import_workbook
from sessions.archive.opening import open_file
from sessions.archive.reading import read_tables
from sessions.archive.sheets import ISSUES
from sessions.archive.writing import template, workbook_of, zipped
from sessions.models import AgendaItem, RecordingMark, SessionPerson, TeaSessionPage
from tests.clearance.photos.pictures import quarters, saved
from tests.factories import clearance as domain
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.pages import a_past_row, a_row, a_tea, published

pytestmark = pytest.mark.django_db
RECAP = (
    ("paragraph", "<p>这一期 &lt;答&gt;了 6 件。</p><p>其余<br/>会后办。</p>"),
    ("paragraph", '<p>详见<a href="https://example.edu.cn/a?b=1&amp;c=2">纪要</a>：</p>'
                  "<ul><li><b>热水</b></li><li>照明</li></ul>"),
    ("question", {"question": "几点关灯？", "answer": "23:00。\n考试周 23:30。", "who": "后勤"}),
    ("quote", {"text": "=灯亮了。", "who": ""}),
    ("video", {"url": "https://www.bilibili.com/video/BV1xx411c7mD/", "title": "录像",
               "length": "1:31:00", "image": None}),
)  # fmt: skip


def a_picture(title: str) -> Image:
    file = ImageFile(ContentFile(saved(quarters())), name=f"{title}.jpg")
    return Image.objects.create(title=title, file=file, description="四色块")


def a_full_tea() -> TeaSessionPage:
    office = a_department("教务处")
    leader = Person.objects.create(name="示例领导", title="副校长", is_leader=True)
    rows = (
        a_past_row("路灯不亮？", location=a_place("D3-301"), recording_second=685),
        a_past_row("=SUM(1)能不能算？", checked_by="", checked_on=None, outcome="planned",
                   promise_text="换灯", promise_due="2026-06-30", lead=office),
        a_past_row("能不能延长？", outcome="explained", checked_by="centre"),
        a_row("能不能多开教室？", public_text="晚自习时段。"),
    )  # fmt: skip
    tea = a_tea(rows=rows, guests="学生代表 12 人", recording_url="https://example.edu.cn/v")
    picture = a_picture("茶桌")
    tea.picture, tea.picture_caption = picture, "示意图"
    tea.recap = [*RECAP, ("gallery", [{"image": picture, "caption": "会场"}])]
    tea.departments = [office, a_department()]
    tea.people = [SessionPerson(person=leader)]
    tea.agenda = [AgendaItem(text="照明", department=office), AgendaItem(text="热水")]
    tea.marks = [RecordingMark(second=685, text="路灯")]
    tea = published(tea)
    planned = Issue.objects.get(outcome="planned")
    update.write_update(planned, text="已到货。", by=domain.editor(), audience=Audience.PUBLIC)
    partly = Issue.objects.get(outcome="explained")
    domain.cleared(partly, publicity="partly", answer_line="已延长到 23:00。",
                   updates=tuple(partly.updates.all()))  # fmt: skip
    return tea


def texts() -> dict[str, str]:
    """What a reader sees on every tea's page, in both languages."""
    found = {}
    for tea in TeaSessionPage.objects.live():
        for url in (tea.url, f"/en{tea.url}"):
            page = Client().get(url).content.decode()
            main = re.search(r"<main.*</main>", page, re.DOTALL)[0]
            found[url] = re.sub(r"\s+", " ", strip_tags(main))
    return found


def cells(packed: bytes) -> dict[str, list]:
    with ZipFile(BytesIO(packed)) as archive:
        book = openpyxl.load_workbook(BytesIO(archive.read("档案.xlsx")))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def out() -> bytes:
    return zipped(collect(), "档案.xlsx")


@pytest.fixture
def taken_along(settings, tmp_path):
    """A full tea written out, read and forgotten again, as the site it goes to never had it."""
    settings.MEDIA_ROOT = tmp_path / "here"
    settings.PAGE_CACHE_SECONDS = 0
    with transaction.atomic():
        a_full_tea()
        found = (out(), texts())
        transaction.set_rollback(True)
    settings.MEDIA_ROOT = tmp_path / "there"
    return found


def test_archive_comes_back_the_same(taken_along):
    packed, pages = taken_along

    import_workbook(packed, by=a_member(Role.EDITOR), may_register=True)

    assert len(pages) == 2
    assert texts() == pages
    assert cells(out()) == cells(packed)


def test_workbook_computes_nothing_after_somebody_edits_a_cell():
    rows = {ISSUES: [{"title": "=SUM(1)"}, {"title": "-1+1\x0b"}, {"title": "路灯"}]}
    book = openpyxl.load_workbook(BytesIO(workbook_of(lambda sheet: rows.get(sheet, []))))

    titles = [row[3] for row in book["事项"].iter_rows(min_row=2)]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in titles] == [
        ("=SUM(1)", "s", True),
        ("-1+1", "s", True),
        ("路灯", "s", False),
    ]


def test_what_is_not_public_stays_at_home():
    tea = published(a_tea(rows=(a_past_row("公开的？"), a_past_row("后来不公开的？"))))
    hidden = Issue.objects.get(title="后来不公开的？")
    domain.cleared(hidden, publicity="closed", updates=())
    live = domain.answered(text="只答给本人的话，不公开", fields={"origin_page": tea})
    update.clear(live, publicity="public", by=domain.editor(), title="在站内办的？")

    archive = collect()

    titles = [row["title"] for row in archive.rows["issues"]]
    assert sorted(titles) == ["公开的？", "在站内办的？"]
    assert "只答给本人的话" not in str(archive.rows)
    assert (archive.left_out, archive.without_answer) == (1, 1)


def test_examples_of_the_template_are_sound_and_never_taken_in():
    tables = read_tables(open_file(template()))

    assert [str(one)[:15] for one in tables.problems] == ["文件里没有可以导入的内容。工作"]
    assert str(tables.notes[0]) == "「下午茶」第 2 行：示例行，没有导入。"
