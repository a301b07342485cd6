"""Blanks of a template: which are known, what is left, what goes out."""

import pytest

from clearance.text.blanks import fill, unfilled, unknown_blanks


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("{编号}已由{承办单位}办结。", []),
        ("｛ 地点 ｝已修好。", []),
        ("{姓名}同学你好，{电话}", ["姓名", "电话"]),
        ("已于{日期办结。", ["{"]),
        ("没有空可填。", []),
    ],
)
def test_blank_that_nothing_stands_for_is_named(text, unknown):
    assert unknown_blanks(text) == unknown


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("已更换灯管。", ""),
        ("已于{日期}更换。", "{日期}"),
        ("已于【待填】更换。", "【待填】"),
        ("已于【待填：日期】更换。", "【待填：日期】"),
        ("已更换｝。", "｝"),
        ("【通知】已张贴。", ""),
    ],
)
def test_answer_with_a_blank_left_is_not_whole(text, left):
    assert unfilled(text) == left


def test_blank_without_a_value_is_left_for_who_answers():
    assert fill("{地点}（{编号}）", {"编号": "Q2026-0001", "地点": ""}) == "【待填】（Q2026-0001）"
