"""A person who is in no register is known by a title after the full name."""

import pytest

from clearance.gate.scan import scan
from clearance.gate.wording import Wordlists


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("请找张伟老师", "张伟"),
        ("谢谢张伟老师", "张伟"),
        ("已由刘志强师傅修好", "刘志强"),
        ("張偉老師答复", "張偉"),
        ("联系欧阳静书记", "欧阳静"),
        ("王 丽 阿姨很热心", "王 丽"),
    ],
)
def test_full_name_before_a_title_is_marked(text, name):
    assert [one.text for one in scan(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "李老师已答复", "王主任说下周修", "食堂打饭阿姨很热情", "宿管阿姨不在", "高数老师讲得快",
        "任课老师", "安排老师值班", "高一的同学", "林业系主任", "任何老师都可以", "周二老师不在",
        "各位同学", "马原老师", "王副主任", "李班主任", "感谢许阿姨", "谢谢沈教授", "许多同学反映",
    ],
)  # fmt: skip
def test_surname_alone_or_a_word_before_a_title_is_no_name(text):
    assert scan(text) == []


def test_allowed_name_before_a_title_is_let_through():
    assert scan("张伟老师答复", Wordlists(allowed=frozenset({"张伟"}))) == []
