"""What has one meaning only is understood, however it was typed."""

from datetime import date, datetime, time

import pytest

from sessions.archive.cells import CellRefused, Flag, LongText, Name, Names, Text, Timecode, Whole
from sessions.archive.days import Clock, Day
from sessions.archive.sheets import ISSUES, OUTCOMES, TEAS
from tests.sessions.archive.books import a_book, problems_of, put, read, saved, saved_old

FIFTH = date(2024, 3, 5)
DAYS = [
    FIFTH, datetime(2024, 3, 5, 14, 30), "2024-03-05", "2024-3-5", "2024/3/5", "2024.3.5",
    "2024．3．5", "２０２４年３月５日", "2024年3月5日", "2024 年 3 月 5 日", "2024年3月5号",
    "20240305", 20240305, 20240305.0, 45356, "45356", "2024-03-05 00:00:00", "2024-3-5 14:30",
    "2024年3月5日（周二）", "2024年3月5日 星期二", "\t2024-03-05 ", "二〇二四年三月五日",
]  # fmt: skip
CLOCKS = [
    time(15, 30), datetime(2024, 3, 5, 15, 30), 0.6458333333, "15:30", "15：30", "15时30分",
    "15点半", "下午3:30", "下午三点半", "15:30:00", " 15 : 30 ",
]  # fmt: skip


@pytest.mark.parametrize("typed", DAYS)
def test_day_in_many_shapes(typed):
    assert Day().read(typed) == FIFTH


@pytest.mark.parametrize("typed", CLOCKS)
def test_time_in_many_shapes(typed):
    assert Clock().read(typed) == time(15, 30)


@pytest.mark.parametrize("typed", [22, 22.0, "22", "２２", "第22期", " 第 22 期 ", "第二十二期"])
def test_number_of_a_tea_in_many_shapes(typed):
    assert Whole().read(typed) == 22


@pytest.mark.parametrize("typed", ["2.5", "-22", "0", "22期半", True])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(CellRefused):
        Whole().read(typed)


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (Text(), " 路灯\t不亮\r\n能修吗？ ", "路灯 不亮 能修吗？"),
        (Text(), 303.0, "303"),
        (LongText(), "一。_x000D_\n二。\x07 \n", "一。\n二。"),
        (Name(), "Ｄ３－３０１", "D3-301"),
        (Names(), "教务处， 后勤管理处;\n教务处", ("教务处", "后勤管理处")),
        (Timecode(), time(0, 52, 10), 3130),
        (Timecode(), "52：10", 3130),
        (Flag(), "√", True),
    ],
)
def test_cell_is_tidied(kind, typed, meant):
    assert kind.read(typed) == meant


def test_punctuation_of_what_people_read_stays_chinese():
    assert LongText().read("能修吗？（示例），能。") == "能修吗？（示例），能。"


def test_headers_may_be_merged_over_two_rows():
    book = a_book()
    book["下午茶"] = [
        ["山商下午茶一览", "", "", "", ""],
        ["期数*", "日期 *", "时间", "", "地点（必填）"],
        ["", "", "开始", "结束", ""],
        ["", "", "", "", ""],
        [22, "2026-03-02", "15:30", "17:00", "示例楼 303"],
        [21, "2026-03-09", "", "", "示例楼 303"],
    ]
    book["录像节点"] = []

    tables = read(saved(book))

    assert problems_of(saved(book)) == []
    assert [(row.number, row["number"], row["ends"]) for row in tables[TEAS]] == [
        (5, 22, time(17, 0)),
        (6, 21, None),
    ]


def test_blank_rows_and_own_columns_are_passed_over():
    book = a_book()
    book["结果"].insert(2, ["", "  ", "　", "", "", "", ""])
    put(book, "结果", "H1", "备注")
    put(book, "结果", "H2", "核对过")

    assert problems_of(saved(book)) == []
    assert [row.number for row in read(saved(book))[OUTCOMES]] == [2, 4]


def test_columns_may_stand_in_any_order_and_sheets_be_named_loosely():
    book = a_book()
    book["事项"] = [row[::-1] for row in book["事项"]]
    book = {"  下 午茶 " if name == "下午茶" else name: rows for name, rows in book.items()}

    assert problems_of(saved(book)) == []
    assert read(saved(book))[ISSUES][0].problem("title", "").cell == "E2"


def test_old_workbook_is_read_like_a_new_one():
    book = a_book()
    put(book, "下午茶", "B2", date(2026, 3, 2))

    assert problems_of(saved_old(book)) == []
    assert read(saved_old(book))[TEAS][0]["date"] == date(2026, 3, 2)


def test_damage_in_an_old_workbook_is_named_too():
    book = a_book()
    put(book, "结果", "D2", "某日")

    assert problems_of(saved_old(book)) == [
        "「结果」第 2 行「答复日期」（D2）：“某日”不是日期，请写成 2024-03-05。"
    ]


def test_unknown_sheet_is_mentioned_and_stops_nothing():
    book = a_book() | {"草稿": [["随便", "写写"]]}

    assert problems_of(saved(book)) == []
    assert [str(note) for note in read(saved(book)).notes] == [
        "「草稿」：模板里没有这张工作表，没有读取。"
    ]
