"""Words of the same meaning as editors write them."""

import pytest
from django.core.exceptions import ValidationError

from clearance.models import Synonym


@pytest.mark.parametrize(
    ("words", "sides", "shown"),
    [
        ("校园卡 一卡通", (("校园卡", "一卡通"), ("校园卡", "一卡通")), "校园卡 = 一卡通"),
        ("饭卡＝校园卡", (("饭卡", "校园卡"), ("饭卡", "校园卡")), "饭卡 = 校园卡"),
        ("蹲坑、马桶→卫生间", (("蹲坑", "马桶"), ("卫生间",)), "蹲坑 马桶 → 卫生间"),
        ("蹲坑 => 卫生间", (("蹲坑",), ("卫生间",)), "蹲坑 → 卫生间"),
    ],
)
def test_sides_are_the_same_words_without_an_arrow(words, sides, shown):
    synonym = Synonym(words=words)

    assert (synonym.sides(), str(synonym)) == (sides, shown)


@pytest.mark.parametrize("words", ["校园卡", "校园卡 校园卡", "→ 卫生间", "蹲坑 →", "蹲坑 → 蹲坑"])
def test_one_word_means_nothing_else(words):
    with pytest.raises(ValidationError):
        Synonym(words=words).clean()
