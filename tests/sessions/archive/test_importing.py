"""Taking a workbook in: all of it or nothing, and nothing twice."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from clearance.models import Event, Issue, Promise, Update
from home.college.enums import Role
from home.models import Category, Term
from sessions.archive.importing import import_workbook
from sessions.archive.problems import Rejected
from sessions.models import TeaSessionPage
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.pages import a_session_index, a_term, published
from tests.sessions.archive.books import a_book, put, saved

pytestmark = pytest.mark.django_db
CONTENTS = (TeaSessionPage, Issue, Update, Promise, Event)


@pytest.fixture
def college():
    a_session_index()
    a_term()
    a_department("后勤管理处")
    a_place("D3-301")
    living = Category.objects.get(slug="living")
    Category.objects.get_or_create(slug="hot-water", defaults={"name": "热水", "parent": living})


def amounts() -> list[int]:
    return [model.objects.count() for model in CONTENTS]


def take(book: dict, **options):
    return import_workbook(saved(book), by=a_member(Role.EDITOR), **options)


@pytest.mark.usefixtures("college")
def test_matters_obey_the_table_like_an_editors_rows():
    take(a_book())

    tea = TeaSessionPage.objects.get(number=22)
    solved, planned = Issue.objects.filter(origin_page=tea).order_by("agenda_place")
    assert (tea.live, tea.raised.count(), solved.state, planned.state) == (
        True, 2, "closed", "answered",
    )  # fmt: skip
    assert (solved.struck_off_by, timezone.localdate(solved.struck_off_at)) == (
        "patrol", date(2026, 3, 6),
    )  # fmt: skip
    assert list(planned.promises.values_list("text", "due", "kept_at")) == [
        ("换锅炉", date(2026, 6, 30), None)
    ]
    assert list(planned.events.values_list("verb", "pen")) == [
        ("filed", "editor"),
        ("progress_written", "editor"),
        ("cleared", "editor"),
    ]
    assert Issue.objects.get(title="能不能多开自习室？").state == "new"


@pytest.mark.usefixtures("college")
def test_second_time_takes_in_nothing():
    first = take(a_book())
    before = amounts()

    second = take(a_book())

    assert amounts() == before
    assert (first.teas, first.issues, first.updates, first.promises) == (2, 3, 1, 1)
    assert (second.teas, second.issues, second.updates, second.promises) == (0, 0, 0, 0)
    assert (second.known_teas, second.known_issues) == (2, 3)


@pytest.mark.usefixtures("college")
def test_later_workbook_adds_what_is_new_to_a_tea_there_already():
    take(a_book())
    book = a_book()
    book["事项"].append(["22-03", 22, "快递能不能加窗口？", "生活服务", "后勤管理处", "", ""])
    book["进展"].append(["22-01", "2026-03-15", "又查了一遍。"])

    report = take(book)

    tea = TeaSessionPage.objects.get(number=22)
    assert (report.teas, report.issues, report.updates) == (0, 1, 1)
    assert [row.title for row in tea.raised.all()][-1] == "快递能不能加窗口？"
    assert Issue.objects.get(title="快递能不能加窗口？").origin_page_id == tea.pk


@pytest.mark.usefixtures("college")
def test_page_changed_on_the_site_stays_as_it_is():
    take(a_book())
    tea = TeaSessionPage.objects.get(number=22)
    tea.place = "改到礼堂"
    published(tea)

    take(a_book())

    assert TeaSessionPage.objects.get(number=22).place == "改到礼堂"


@pytest.mark.usefixtures("college")
def test_dry_run_goes_all_the_way_and_keeps_nothing():
    before = amounts()

    report = take(a_book(), dry_run=True)

    assert (report.teas, report.issues) == (2, 3)
    assert amounts() == before


@pytest.mark.usefixtures("college")
def test_one_wrong_cell_keeps_everything_out():
    book = a_book()
    put(book, "进展", "B2", "某日")
    before = amounts()

    with pytest.raises(Rejected):
        take(book)

    assert amounts() == before


@pytest.mark.usefixtures("college")
def test_refusal_of_the_domain_names_its_row_and_takes_all_back():
    """An officer passes the file's check and not the permission's."""
    before = amounts()

    with pytest.raises(Rejected) as rejected:
        import_workbook(saved(a_book()), by=a_member(Role.OFFICER))

    assert str(rejected.value.problems[0]).startswith("「事项」第 4 行：")
    assert amounts() == before


def test_new_site_gets_its_register_and_pages_from_the_workbook():
    book = a_book() | {
        "单位": [["名称", "简称", "类型"], ["后勤管理处", "后勤", "职能部门"]],
        "学期": [["名称", "开学", "结束"], ["2025—2026学年第二学期", "2026-3-2", "2026-7-3"]],
        "地点": [["编码", "名称", "层级", "上级编码"], ["D", "示例校区", "校区", ""],
                 ["D3", "示例 3 号楼", "楼宇", "D"], ["D3-301", "301", "房间", "D3"]],
        "类别": [["标识", "名称", "上级标识"], ["hot-water", "热水", "living"]],
    }  # fmt: skip
    Category.objects.filter(slug="hot-water").delete()

    report = take(book, may_register=True)

    tea = TeaSessionPage.objects.get(number=22)
    assert (report.register, tea.url, tea.term) == (6, "/sessions/tea-22/", Term.objects.get())
    located = Issue.objects.get(title="路灯不亮，能不能修？").location
    assert located.full_name == "示例校区 示例 3 号楼 301"


@pytest.mark.usefixtures("college")
def test_number_it_had_elsewhere_is_kept_while_it_is_free():
    book = a_book()
    put(book, "事项", "H1", "受理编号")
    put(book, "事项", "H2", "Q2026-0456")

    take(book)

    numbers = list(Issue.objects.order_by("number").values_list("number", flat=True))
    assert numbers == ["Q2026-0456", "Q2026-0457", "Q2026-0458"]


@pytest.mark.usefixtures("college")
def test_command_tells_problems_and_what_it_took_in(tmp_path):
    file = tmp_path / "档案.xlsx"
    wrong = a_book()
    put(wrong, "结果", "D2", "某日")
    file.write_bytes(saved(wrong))
    told, refused = StringIO(), StringIO()

    with pytest.raises(CommandError, match="1 problems, nothing taken in"):
        call_command("import_archive", str(file), stderr=refused)
    file.write_bytes(saved(a_book()))
    call_command("import_archive", str(file), stdout=told)

    assert refused.getvalue().startswith("「结果」第 2 行「答复日期」（D2）：")
    assert told.getvalue().startswith("took in 2 teas, 3 issues, 1 updates, 1 promises")
    assert TeaSessionPage.objects.get(number=22).owner.username == "archive-import"


@pytest.mark.parametrize("name", ["missing.xlsx", "folder"])
def test_command_says_what_it_can_not_open(tmp_path, name):
    (tmp_path / "folder").mkdir()

    with pytest.raises(CommandError, match=name):
        call_command("import_archive", str(tmp_path / name))
