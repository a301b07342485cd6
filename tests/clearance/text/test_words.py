"""Words, their initials and likeness."""

import pytest

from clearance.text.initials import initials, spellings
from clearance.text.similar import similarity
from clearance.text.words import rarity, words


def test_words_are_cut_and_folded():
    assert words("宿舍熱水，WiFi 斷線") == ["宿舍", "热水", "wifi", "断线"]


def test_rarity_is_small_for_what_everybody_says():
    assert 0 < rarity("问题") < rarity("热水") < rarity("示例楼三〇三") == 1


@pytest.mark.parametrize(
    ("name", "letters"), [("教学楼", "jxl"), ("3号宿舍楼", "3hssl"), ("后勤管理处", "hqglc")]
)
def test_initials_have_a_letter_for_each_character(name, letters):
    assert initials(name) == letters


def test_spellings_are_of_words_and_of_neighbours():
    assert spellings("选课系统卡") == ["xk", "xt", "xkxt", "xtk"]


def test_similarity_tells_the_same_matter_from_another():
    said = "五号楼洗澡水忽冷忽热"

    same = similarity(said, "5号楼的洗澡水忽冷忽热")

    assert similarity(said, "选课系统卡住了") < 0.1 < 0.6 < same < 1 == similarity(said, said)


def test_similarity_of_nothing_is_none():
    assert similarity("", "？") == 0
