from datetime import UTC, datetime

import pytest

from clearance.enums import Kind, Publicity
from clearance.lists.rows import rows_of
from clearance.models import Issue
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_place

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 3, 4, 0, tzinfo=UTC)


def only_row(now: datetime = NOW):
    (row,) = rows_of(Issue.objects.all(), now)
    return row


def test_an_uncleared_issue_shows_category_building_and_state_only():
    made.dispatched(location=a_place(), title="三层走廊的灯不亮", helpers=(a_department("图书馆"),))
    row = only_row()
    assert (row.title, row.answer, row.departments, row.origin) == (None, "", (), "")
    assert row.untitled == "题目审核后公开"
    assert (row.category, row.place, str(row.echo.word)) == (
        "基础设施建设",
        "示例 3 号楼",
        "已转办",
    )


def test_a_cleared_issue_shows_its_words():
    issue = made.dispatched(title="三层走廊的灯不亮", helpers=(a_department("图书馆"),))
    made.cleared(issue, answer_line="已到现场。")
    row = only_row()
    assert (row.title, row.answer, row.untitled) == ("三层走廊的灯不亮", "已到现场。", "")
    assert row.departments == ("后勤", "图书")


def test_a_bedroom_never_shows_words_however_cleared():
    made.cleared(made.dispatched(location=a_place("D3-302", is_bedroom=True)))
    row = only_row()
    assert (row.title, row.place, row.untitled) == (None, "示例 3 号楼", "题目不公开")


@pytest.mark.parametrize("kind", [Kind.COMPLAIN])
def test_an_uncleared_complaint_has_no_row(kind):
    made.opened(kind=kind)
    assert rows_of(Issue.objects.all(), NOW) == ()


def test_a_sealed_matter_has_no_row():
    made.opened(kind=Kind.ACCUSE)
    assert rows_of(Issue.objects.all(), NOW) == ()


def test_a_matter_closed_to_the_public_has_no_row():
    made.cleared(made.opened(), publicity=Publicity.CLOSED)
    assert rows_of(Issue.objects.all(), NOW) == ()


def test_an_open_matter_says_by_when():
    made.cleared(made.dispatched())
    assert only_row().when.words == "3月5日 17:30 前答复"


def test_an_overdue_matter_says_since_when():
    made.cleared(made.dispatched())
    row = only_row(datetime(2026, 3, 6, 4, 0, tzinfo=UTC))
    assert (row.echo.tone, row.when.words) == ("late", "3月5日 17:30 起超时")


def test_a_paused_matter_says_until_when_and_is_not_late():
    made.cleared(made.waiting())
    row = only_row(datetime(2026, 3, 10, 4, 0, tzinfo=UTC))
    assert (row.echo.tone, row.when.words) == ("quiet", "暂停计时至 3月20日")


def test_a_planned_matter_says_by_when_it_will_be_done():
    made.cleared(made.planned())
    assert only_row().when.words == "6月30日前完成"


def test_a_struck_matter_says_who_checked():
    made.cleared(made.struck_off())
    assert only_row().when.words == "反映人确认，3月2日"


@pytest.mark.parametrize("n", [2, 12])
def test_rows_cost_two_queries_however_many(django_assert_num_queries, n):
    for _place in range(n):
        made.cleared(made.dispatched(helpers=(a_department("图书馆"),)))
    with django_assert_num_queries(2):
        assert len(rows_of(Issue.objects.all(), NOW)) == n


def test_rows_in_every_state_read_nothing_more(django_assert_num_queries):
    states = (
        made.opened, made.dispatched, made.returned, made.in_progress, made.waiting,
        made.in_review, made.answered, made.closed, made.struck_off, made.reopened, made.planned,
    )  # fmt: skip
    for brought_to in states:
        made.cleared(brought_to(location=a_place()))
    with django_assert_num_queries(2):
        assert len(rows_of(Issue.objects.all(), NOW)) == len(states)
