"""Words marked in what was found."""

import pytest

from clearance.search.extracts import LENGTH, extract, marked


@pytest.mark.parametrize(
    ("text", "words", "html"),
    [
        ("熱水停了", ("热水",), "<mark>熱水</mark>停了"),
        ("3 号楼 2023 年", ("3",), "<mark>3</mark> 号楼 2023 年"),
        ("a<b & 水", ("水",), "a&lt;b &amp; <mark>水</mark>"),
        ("宿舍热水", ("宿舍热水", "热水"), "<mark>宿舍热水</mark>"),
        ("热水", (), "热水"),
    ],
)
def test_marked_marks_the_words_and_escapes_the_rest(text, words, html):
    assert marked(text, words) == html


def test_extract_begins_with_the_sentence_of_the_first_word():
    text = "前面还有很长的一段话，说的是别的事情。" * 3 + "晚上热水变凉。" + "后面也有很多。" * 20

    found = extract(text, ("热水",))

    assert found.startswith("…晚上<mark>热水</mark>变凉。后面")
    assert found.endswith("…")
    assert len(found) == LENGTH + len("<mark></mark>") + 2


def test_extract_of_a_text_without_the_words_is_its_beginning():
    assert extract("已换灯管。\n今晚恢复。", ("热水",)) == "已换灯管。 今晚恢复。"
    assert extract("", ("热水",)) == ""
