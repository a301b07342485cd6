"""Taking a workbook in: all of it or nothing, and nothing twice."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from clearance.models import Event, Issue, Promise, Update
from home.college.enums import Role
from home.models import Category
from sessions.archive.importing import import_workbook
from sessions.archive.problems import Rejected
from sessions.models import TeaSessionPage
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.pages import a_session_index, a_term
from tests.sessions.archive.books import a_book, put, saved

pytestmark = pytest.mark.django_db
CONTENTS = (TeaSessionPage, Issue, Update, Promise, Event)


@pytest.fixture(scope="module")
def college(django_db_setup, django_db_blocker):
    """A college that has taken the sound workbook in; what each test does is undone after it."""
    now = datetime(2026, 3, 20, 2, 0, tzinfo=UTC)
    with django_db_blocker.unblock(), transaction.atomic(), time_machine.travel(now, tick=False):
        a_register()
        yield take(a_book())
        transaction.set_rollback(True)


def a_register() -> None:
    a_session_index()
    a_term()
    a_department("后勤管理处")
    a_place("D3-301")
    living = Category.objects.get(slug="living")
    Category.objects.get_or_create(slug="hot-water", defaults={"name": "热水", "parent": living})


def amounts() -> list[int]:
    return [model.objects.count() for model in CONTENTS]


def another() -> dict:
    """One more tea with one matter."""
    return {
        "下午茶": [["期数", "日期", "地点"], [19, "2026-03-16", "示例楼 303"]],
        "事项": [["编码", "期数", "问题", "类别"], ["19-01", 19, "能不能换窗帘？", "生活服务"]],
    }


def take(book: dict, **options):
    return import_workbook(saved(book), by=a_member(Role.EDITOR), **options)


@pytest.mark.usefixtures("college")
def test_matters_obey_the_table_like_an_editors_rows():
    tea = TeaSessionPage.objects.get(number=22)
    solved, planned = Issue.objects.filter(origin_page=tea).order_by("agenda_place")
    assert (tea.live, tea.raised.count(), solved.state, planned.state) == (
        True, 2, "closed", "answered",
    )  # fmt: skip
    assert (solved.struck_off_by, timezone.localdate(solved.struck_off_at)) == (
        "patrol",
        date(2026, 3, 6),
    )
    assert list(planned.promises.values_list("text", "due", "kept_at")) == [
        ("换锅炉", date(2026, 6, 30), None)
    ]
    assert list(planned.events.values_list("verb", "pen")) == [
        ("filed", "editor"),
        ("progress_written", "editor"),
        ("cleared", "editor"),
    ]
    assert Issue.objects.get(title="能不能多开自习室？").state == "new"


def test_second_time_takes_in_nothing(college):
    before = amounts()

    second = take(a_book())

    assert amounts() == before
    assert (college.teas, college.issues, college.updates, college.promises) == (2, 3, 1, 1)
    assert (second.teas, second.issues, second.updates, second.promises) == (0, 0, 0, 0)
    assert (second.known_teas, second.known_issues, second.notes) == (2, 3, [])


@pytest.mark.usefixtures("college")
def test_later_workbook_adds_what_is_new_to_a_tea_there_already():
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
    TeaSessionPage.objects.filter(number=22).update(place="改到礼堂")

    Issue.objects.filter(title="热水能不能延长？").update(title="热水改过了？")
    book = a_book()
    put(book, "议程", "B2", "换了议程")

    report = take(book)

    assert TeaSessionPage.objects.get(number=22).place == "改到礼堂"
    assert [str(note) for note in report.notes] == [
        "「下午茶」第 2 行「地点」（E2）：与站上的不同，站上的没有改动。",
        "「议程」：第22期与站上的不同，站上的没有改动。",
        "「事项」第 3 行「问题」（C3）：与站上的不同，站上的没有改动。",
    ]


@pytest.mark.usefixtures("college")
def test_dry_run_goes_all_the_way_and_keeps_nothing():
    before = amounts()

    report = take(another(), dry_run=True)

    assert (report.teas, report.issues) == (1, 1)
    assert amounts() == before


@pytest.mark.usefixtures("college")
def test_one_wrong_cell_keeps_everything_out():
    book = another()
    put(book, "事项", "C2", "")
    before = amounts()

    with pytest.raises(Rejected):
        take(book)

    assert amounts() == before


@pytest.mark.usefixtures("college")
def test_refusal_of_the_domain_names_its_row_and_takes_all_back():
    """An officer's file passes every check of the file, and no permission."""
    before = amounts()

    with pytest.raises(Rejected) as rejected:
        import_workbook(saved(another()), by=a_member(Role.OFFICER))

    assert str(rejected.value.problems[0]).startswith("「事项」第 2 行：")
    assert amounts() == before


@pytest.mark.usefixtures("college")
def test_number_it_had_elsewhere_is_kept_while_it_is_free():
    book = another()
    book["事项"][0].append("受理编号")
    book["事项"][1].append("Q2026-0456")
    book["事项"].append(["19-02", 19, "能不能加座位？", "生活服务", "Q2026-0001"])

    take(book)

    numbers = dict(
        Issue.objects.filter(origin_page__title="第19期下午茶").values_list("title", "number")
    )
    assert numbers == {"能不能换窗帘？": "Q2026-0456", "能不能加座位？": "Q2026-0457"}


@pytest.mark.usefixtures("college")
def test_command_tells_problems_and_what_it_took_in(tmp_path):
    file = tmp_path / "档案.xlsx"
    wrong = another()
    put(wrong, "下午茶", "B2", "某日")
    file.write_bytes(saved(wrong))
    told, refused = StringIO(), StringIO()

    with pytest.raises(CommandError, match="1 problems, nothing taken in"):
        call_command("import_archive", str(file), stderr=refused)
    file.write_bytes(saved(another()))
    call_command("import_archive", str(file), stdout=told)

    assert refused.getvalue().startswith("「下午茶」第 2 行「日期」（B2）：")
    assert told.getvalue().startswith("took in 1 teas, 1 issues, 0 updates, 0 promises")
    assert TeaSessionPage.objects.get(number=19).owner.username == "archive-import"


@pytest.mark.parametrize("name", ["missing.xlsx", "folder"])
def test_command_says_what_it_can_not_open(tmp_path, name):
    (tmp_path / "folder").mkdir()

    with pytest.raises(CommandError, match=name):
        call_command("import_archive", str(tmp_path / name))
