"""What a row and a sentence look like in the page."""

import pytest
from django.utils.translation import override

from clearance.enums import Outcome, State
from clearance.faces.echo import echo
from clearance.faces.rows import IssueRow
from clearance.templatetags.faces import phrases
from clearance.templatetags.progress import issue_row
from tests.home.test_look_contrast import DARK, LIGHT, contrast

STRUCK = echo(State.CLOSED, Outcome.SOLVED, struck_off=True)


def drawn(**row) -> str:
    with override("zh-hans"):
        return issue_row(IssueRow(number="Q2026-0001", echo=STRUCK, **row))


def test_title_that_is_struck_has_a_line_through_it():
    assert "<s>灯不亮</s>" in drawn(title="灯不亮？")


def test_row_without_a_title_says_why_and_strikes_nothing():
    row = drawn(category="生活服务", untitled="题目审核后公开")

    assert "<li>题目审核后公开</li>" in row
    assert "<s>" not in row


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_line_through_a_title_is_fainter_than_its_words(tokens):
    words, line = (contrast(tokens[ink], tokens["paper"]) for ink in ("ink", "hollow"))

    assert words >= 7 > line >= 3


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("3 件：已销号 2 件、已答复 1 件。", ["3 件：", "已销号 2 件、", "已答复 1 件。"]),
        ("3 matters: 2 struck off, 1 answered.", ["3 matters:", "2 struck off,", "1 answered."]),
        ("<b>", ["&lt;b&gt;"]),
    ],
)
def test_sentence_breaks_between_its_phrases_only(sentence, spans):
    told = phrases(sentence)

    assert [part.split("</span>")[0] for part in told.split('<span class="d">')[1:]] == spans
