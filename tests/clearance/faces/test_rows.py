"""A row says what may be seen, and a tally counts every row once."""

from django.utils.translation import override

from clearance.enums import Outcome, State
from clearance.faces.echo import echo
from clearance.faces.rows import IssueRow, tally
from clearance.faces.shapes import Shape, Standing

STRUCK = echo(State.CLOSED, Outcome.SOLVED, struck_off=True)
PLANNED = echo(State.ANSWERED, Outcome.PLANNED)
EXPLAINED = echo(State.CLOSED, Outcome.EXPLAINED)
SOLVED = echo(State.ANSWERED, Outcome.SOLVED)
OPEN = echo(State.IN_PROGRESS)
LATE = echo(State.NEW, overdue=True)
MERGED = echo(State.MERGED)


def row(line, **more):
    return IssueRow(number="Q2026-0001", echo=line, **more)


def test_tally_sorts_struck_books_checking_answered_open_left():
    marks = tally([row(line) for line in (OPEN, MERGED, SOLVED, EXPLAINED, PLANNED, STRUCK)])

    assert marks.groups == (
        (Shape.STRUCK,),
        (Shape.BOOKS,),
        (Shape.CHECKING,),
        (Shape.ENDBAR,),
        (Shape.NOW,),
        (Shape.COMING,),
    )


def test_tally_gives_one_mark_a_row_and_counts_them_in_words():
    marks = tally([row(STRUCK), row(STRUCK), row(LATE), row(OPEN)])

    with override("zh-hans"):
        legend = [(entry.count, str(entry.words)) for entry in marks.legend]
    assert marks.total == sum(len(group) for group in marks.groups) == 4
    assert legend == [(2, "已销号"), (2, "办理中")]
    assert marks.groups[1] == (Shape.LATE, Shape.NOW)
    assert (marks.count(Standing.STRUCK), marks.count(Standing.BOOKS)) == (2, 0)


def test_tally_of_nothing_is_empty():
    assert tally([]).total == 0


def test_row_uncleared_is_headed_by_category_and_place_alone():
    with override("zh-hans"):
        heading = row(OPEN, category="生活服务", place="示例 5 号楼").heading

    assert heading == "生活服务，示例 5 号楼"


def test_row_uncleared_complaint_says_only_that_it_is_not_public():
    with override("zh-hans"):
        assert row(OPEN).heading == "一件没有公开的事"


def test_row_struck_ends_without_a_question_mark():
    assert row(STRUCK, title="能不能修好？").heading == "能不能修好"
    assert row(OPEN, title="能不能修好？").heading == "能不能修好？"


def test_row_sources_name_nothing_twice():
    one = row(OPEN, title="热水", departments=("后勤管理处", "财务处"), category="后勤管理处")

    assert one.sources == ("后勤管理处", "财务处")
