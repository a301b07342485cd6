"""The gate on a thousand texts, written without knowledge of its rules.

All persons and numbers in them are made up; the check digits are right.
"""

import json
from pathlib import Path

import pytest

from clearance.gate.scan import scan
from clearance.gate.wording import Wordlists

pytestmark = pytest.mark.prove
TEXTS = Path(__file__).parent / "gate"
REGISTER = (
    "王建国 李慧敏 张若水 陈思远 刘晓彤 赵一鸣 欧阳明哲 周文静 "
    "吴海波 郑雪莹 孙立 钱多多 冯玉兰 司马青 韩冰"
)
LISTS = Wordlists(names=frozenset(REGISTER.split()), words=(), allowed=frozenset())
# Of the letters and figures of what was planted, so that a full stop more or less is no miss.
COVERED = 0.8


def texts(name: str) -> list[dict]:
    return [json.loads(line) for line in (TEXTS / name).read_text().splitlines()]


def is_found(text: str, planted: str) -> bool:
    marked = {place for one in scan(text, LISTS) for place in range(one.start, one.end)}
    start = text.index(planted)
    signs = [start + n for n, sign in enumerate(planted) if sign.isalnum()]
    return len(marked.intersection(signs)) >= COVERED * len(signs)


def test_planted_numbers_and_names_are_found():
    planted = [
        (one["text"], thing["text"]) for one in texts("planted.jsonl") for thing in one["planted"]
    ]

    found = [pair for pair in planted if is_found(*pair)]

    assert len(planted) > 500
    assert len(found) / len(planted) >= 0.98


def test_clean_texts_are_let_through():
    clean = texts("clean.jsonl")

    marked = [one["text"] for one in clean if scan(one["text"], LISTS)]

    assert len(clean) == 500
    assert len(marked) / len(clean) <= 0.02
