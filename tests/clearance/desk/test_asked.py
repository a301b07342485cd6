"""What the staff find with words, and that it is only what they may see."""

import pytest
from django.urls import reverse

from clearance.enums import Kind
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department

pytestmark = pytest.mark.django_db
ISSUES = "wagtailsnippets_clearance_issue:list"
RECORDS = "wagtailsnippets_clearance_requestrecord:list"
MINE, THEIRS = "后勤管理处", "教务处"


def found(response) -> list:
    return list(response.context["object_list"])


@pytest.mark.parametrize("typed", ["热水停了", "停 热水", "熱水", "五号楼热水"])
def test_record_is_found_by_words_wherever_they_stand(sign_in, typed):
    record = made.received(body="五号楼从周三起热水老是停").record
    made.received(body="食堂排队太长")

    assert found(sign_in(Role.DISPATCHER).get(reverse(RECORDS), {"q": typed})) == [record]


@pytest.mark.parametrize("typed", ["？！", '"', "*", "\\", "%", "_"])
def test_what_is_no_word_finds_nothing(sign_in, typed):
    made.received()

    assert found(sign_in(Role.DISPATCHER).get(reverse(RECORDS), {"q": typed})) == []


def test_officer_is_told_of_other_departments_matters_neither_by_rows_nor_by_count(sign_in):
    made.dispatched(title="热水忽冷忽热", lead=a_department(THEIRS))
    mine = made.dispatched(title="热水管漏水", lead=a_department(MINE))
    officer = sign_in(Role.OFFICER, a_department(MINE))

    listed = officer.get(reverse(ISSUES), {"q": "热水"})
    desk = officer.get(reverse("desk"), {"q": "热水"})

    assert found(listed) == [mine]
    assert listed.context["paginator"].count == 1
    assert "忽冷忽热" not in listed.content.decode() + desk.content.decode()


def test_officer_finds_the_same_where_another_department_has_a_match_and_where_none_has(sign_in):
    officer = sign_in(Role.OFFICER, a_department(MINE))
    before = officer.get(reverse(ISSUES), {"q": "热水"})
    made.dispatched(title="热水忽冷忽热", lead=a_department(THEIRS))

    after = officer.get(reverse(ISSUES), {"q": "热水"})

    assert (found(before), before.context["paginator"].count) == ([], 0)
    assert (found(after), after.context["paginator"].count) == ([], 0)


def test_officer_is_refused_the_list_of_records_whatever_is_asked(sign_in):
    made.received(body="热水停了")

    response = sign_in(Role.OFFICER).get(reverse(RECORDS), {"q": "热水"})

    assert response.headers["Location"] == "/admin/"


def test_centre_does_not_find_what_is_sealed(sign_in):
    made.received(kind=Kind.ACCUSE, body="有人收钱")

    response = sign_in(Role.DISPATCHER).get(reverse(RECORDS), {"q": "收钱"})

    assert (found(response), response.context["paginator"].count) == ([], 0)


def test_private_words_are_no_suggestion_and_no_result_of_the_public_search(client):
    made.dispatched(title="内部标题甲", body="我住三零一", brief="查线路")

    for typed in ("内部标题", "三零一", "查线路"):
        assert client.get("/search/suggest/", {"q": typed}).json() == {"suggestions": []}
        assert client.get("/search/", {"q": typed}).context["results"].found == ()
