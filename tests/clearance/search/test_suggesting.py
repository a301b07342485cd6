"""What is suggested while one types."""

import pytest

from clearance.models import Synonym
from tests.clearance.search.made import a_page, a_public_issue
from tests.factories.cast import a_department, a_place
from tests.factories.clearance import dispatched
from tests.public_rules import assert_public

pytestmark = pytest.mark.django_db


def suggested(client, typed: str) -> list[str]:
    return client.get("/search/suggest/", {"q": typed}).json()["suggestions"]


@pytest.mark.parametrize("typed", ["hqg", "HQ", "后勤", "後勤", "管理处"])
def test_department_is_suggested_by_initials_and_by_any_part(client, typed):
    a_department("后勤管理处")

    assert "后勤管理处" in suggested(client, typed)


def test_building_is_suggested_and_no_room(client):
    a_place("D3-301")

    assert suggested(client, "sl3h") == ["示例 3 号楼"]
    assert suggested(client, "D3-301") == []


def test_names_stand_before_titles_and_what_begins_so_before_what_has_it_inside(client):
    a_department("图书馆")
    a_department("示例图书馆分馆")
    a_page("图书馆开门时间")

    assert suggested(client, "图书") == ["图书馆", "示例图书馆分馆", "图书馆开门时间"]


def test_words_of_the_same_meaning_are_suggested(client):
    Synonym.objects.get_or_create(words="校园卡 一卡通 饭卡")

    assert suggested(client, "一卡") == ["一卡通"]


def test_titles_are_of_what_is_public(client):
    a_public_issue("热水忽冷忽热")
    dispatched(title="热水还没公开")

    assert suggested(client, "热水") == ["热水忽冷忽热"]


@pytest.mark.parametrize("typed", ["", '"', "*", "\x00", "水" * 5_000, "？！"])
def test_suggestions_answer_whatever_is_typed(client, typed):
    response = client.get("/search/suggest/", {"q": typed})

    assert_public(response)
    assert response.json() == {"suggestions": []}
