"""What a search finds first, and what it finds for words that no text has."""

import pytest

from clearance.models import SearchEntry, Synonym
from clearance.search.finding import ranked_entries
from clearance.search.query import read_query
from clearance.search.vocabulary import vocabulary
from tests.clearance.search.made import a_page

pytestmark = pytest.mark.django_db


def found(typed: str) -> list[str]:
    ranked = ranked_entries(read_query(typed, vocabulary()))
    titles = SearchEntry.objects.in_bulk([one.pk for one in ranked])
    return [titles[one.pk].title for one in ranked]


def test_who_types_the_word_before_an_arrow_finds_those_after_it_and_not_the_other_way_round():
    Synonym.objects.create(words="坑儿 → 卫生间")
    a_page("二层卫生间返水")
    a_page("路上有个坑儿")

    assert found("坑儿") == ["路上有个坑儿", "二层卫生间返水"]
    assert found("卫生间") == ["二层卫生间返水"]


def test_rare_word_in_a_text_is_more_than_a_common_one_in_a_title():
    a_page("消息", text="礼堂的钢琴已经调音。")
    for n in range(4):
        a_page(f"礼堂{n}号通知")

    assert found("钢琴节目单 礼堂")[0] == "消息"


def test_all_words_come_before_some_of_them():
    a_page("热水热水热水")
    a_page("浴室门口", text="热水几点停？")

    assert found("浴室热水") == ["浴室门口", "热水热水热水"]


def test_word_that_no_title_has_finds_one_with_most_of_its_characters():
    a_page("第一食堂傍晚加餐")
    a_page("操场跑道开裂")

    assert found("加餐券") == ["第一食堂傍晚加餐"]


def test_character_beside_a_word_counts_where_it_stands_in_a_title():
    a_page("空调漏水", text="已检查。")
    a_page("空调遥控器缺失", text="遥控器没有漏发，已补。")

    assert found("空调漏")[0] == "空调漏水"


@pytest.mark.parametrize("typed", ["五号楼", "5栋", "5 号宿舍楼", "五舍"])
def test_building_is_found_however_its_number_is_written_and_no_other_with_it(typed):
    a_page("5 号宿舍楼有老鼠")
    a_page("15 号宿舍楼洗衣机漏水")

    assert found(typed)[0] == "5 号宿舍楼有老鼠"
