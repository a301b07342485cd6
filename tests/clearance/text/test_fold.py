"""Folding keeps every character in its place."""

import pytest

from clearance.text.fold import fold, one_line


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("ＷｉＦｉ３號樓", "wifi3号楼"),
        ("宿舍熱水忽冷忽熱", "宿舍热水忽冷忽热"),
        ("圖書館臺燈", "图书馆台灯"),
        ("校园卡", "校园卡"),
    ],
)
def test_fold_gives_the_plain_spelling(written, plain):
    assert fold(written) == plain


@pytest.mark.parametrize("text", ["㎡ﬁİ①", "a\x00b", "👩‍👩‍👧 臺", "ﷺ"])
def test_fold_keeps_the_length(text):
    assert len(fold(text)) == len(text)


def test_tidy_leaves_single_spaces_and_nothing_unprintable():
    assert one_line("　熱水\x00\t 停 \u202e了\n") == "热水 停 了"
