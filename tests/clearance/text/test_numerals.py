"""Numbers that count something, in figures and in characters."""

import pytest

from clearance.text.numerals import NUMBERED, other_numerals, with_figures


@pytest.mark.parametrize(
    ("word", "ways"),
    [
        ("5号", ["五号"]),
        ("五号", ["5号"]),
        ("二楼", ["2楼", "二层", "2层"]),
        ("12层", ["十二层", "12楼", "十二楼"]),
        ("二十期", ["20期"]),
        (
            "3舍",
            [
                "三舍",
                "3号楼",
                "三号楼",
                "3号宿舍楼",
                "三号宿舍楼",
                "3号宿舍",
                "三号宿舍",
                "3号公寓",
                "三号公寓",
                "3栋",
                "三栋",
                "3幢",
                "三幢",
            ],
        ),
        ("五六号", []),
        ("热水", []),
    ],
)
def test_other_numerals_say_the_same(word, ways):
    assert other_numerals(word) == ways


def test_numbered_is_a_number_with_what_it_counts():
    found = NUMBERED.findall("2024年五一期间 5 号宿舍楼三层，第22期，二食堂，201室")

    assert found == [("5", "号宿舍楼"), ("三", "层"), ("22", "期"), ("二", "食堂")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("二〇二四年十月二十五日", "2024年10月25日"),
        ("第二十二期", "第22期"),
        ("十二点，两点半", "12点，2点半"),
        ("五六十人", "五六十人"),
    ],
)
def test_with_figures_reads_numbers_and_leaves_what_is_none(written, read):
    assert with_figures(written) == read
