"""A word counts where it is meant, not where its clause denies it."""

import pytest

from clearance.text.denial import happens, is_meant


@pytest.mark.parametrize(
    ("word", "said", "expected"),
    [
        ("冒烟", "一直冒烟", True),
        ("冒烟", "没有冒烟", False),
        ("冒烟", "没看到冒烟", False),
        ("冒烟", "没有人管，还在冒烟", True),
        ("冒烟", "不停冒烟", True),
        ("漏水", "动不动漏水", True),
        ("漏水", "已经不漏水了", False),
        ("漏电", "有没有漏电", True),
        ("漏电", "会不会漏电", True),
        ("冒烟", "昨天没冒烟，今天冒烟", True),
    ],
)
def test_what_happens(word, said, expected):
    assert happens(word, said) == expected


@pytest.mark.parametrize(
    ("word", "said", "expected"),
    [
        ("灯管", "灯管不亮", True),
        ("灯管", "灯管也没坏", False),
        ("灯管", "不是灯管的问题", False),
        ("灯管", "是不是灯管坏了", True),
        ("灯管", "灯管正常", False),
        ("灯管", "灯管不正常", True),
        ("灯管", "灯管没坏，隔壁的灯管不亮", True),
    ],
)
def test_what_is_meant(word, said, expected):
    assert is_meant(word, said) == expected
