"""What an index keeps of a text, and what it asks for."""

import pytest

from clearance.text.grams import LONGEST_WORD, grams, grams_of_word


def test_grams_are_characters_pairs_and_words_each_once():
    assert grams("3号楼，3号 WiFi") == ["3", "号", "楼", "号楼", "wifi"]


@pytest.mark.parametrize(
    ("word", "asked"),
    [("灯", ["灯"]), ("热水", ["热水"]), ("教学楼", ["教学", "学楼"]), ("E6", ["e6"]), ('*"(', [])],
)
def test_grams_of_word_are_the_fewest_that_hold_it(word, asked):
    assert grams_of_word(word) == asked


@pytest.mark.parametrize("word", ["热水", "忽冷忽热", "5号宿舍楼", "水", "楼晚"])
def test_every_part_of_a_text_is_asked_for_as_it_is_kept(word):
    assert set(grams_of_word(word)) <= set(grams("示例 5 号宿舍楼晚上热水忽冷忽热"))


def test_grams_bound_a_word_nobody_wrote():
    assert grams("a" * 5_000) == ["a" * LONGEST_WORD]
