"""A rule is tried on past requests before it is switched on, and changes none of them."""

import pytest
from django.urls import reverse

from clearance.catalogue import trial
from clearance.models import DispatchRule
from home.college.enums import Role
from tests.clearance.dumps import dump
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import declined, dispatched, opened, received, record_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre(client):
    client.force_login(a_member(Role.DISPATCHER))
    return client


def a_rule(**fields) -> DispatchRule:
    chosen = {"words": "灯", "lead": a_department(), "reason": "示例", "active": False}
    return DispatchRule.objects.create(**chosen | fields)


def test_trial_counts_what_went_where_it_would_have_sent_it(centre):
    rule = a_rule()
    dispatched()
    dispatched()
    elsewhere = record_of(dispatched(lead=a_department("教务处")))
    waiting, refused = received().record, declined()
    dispatched(body="食堂排队太久。")
    before = dump()

    response = centre.get(reverse("desk_rule_trial", args=[rule.pk]))

    tried = response.context["trial"]
    assert (tried.looked_at, tried.would_send, len(tried.same)) == (6, 5, 2)
    assert set(response.context["differing"]) == {elsewhere, waiting, refused}
    assert "会派出 5 件，其中 2 件与实际去向一致" in response.text
    assert dump() == before


def test_earlier_rules_in_use_decide_first(centre):
    a_rule(words="走廊", active=True, sort_order=1)
    a_rule(words="灯不亮", active=False, sort_order=1)
    rule = a_rule(sort_order=2)
    dispatched()
    dispatched(body="教室的灯也不亮。")

    response = centre.get(reverse("desk_rule_trial", args=[rule.pk]))

    assert response.context["trial"].would_send == 1


def test_trial_looks_at_no_more_than_it_says(centre, monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr("clearance.desk.rule_trial.LOOKED_AT", 3)
    rule = a_rule()
    for _ in range(5):
        dispatched()

    with django_assert_max_num_queries(25):
        response = centre.get(reverse("desk_rule_trial", args=[rule.pk]))

    assert response.context["trial"].looked_at == 3
    assert trial.LOOKED_AT == 2000


def test_sealed_requests_are_not_tried(centre):
    opened(kind="accuse")
    rule = a_rule()

    response = centre.get(reverse("desk_rule_trial", args=[rule.pk]))

    assert response.context["trial"].looked_at == 0


def test_list_of_rules_leads_to_the_trial(centre):
    rule = a_rule()

    listed = centre.get(reverse("wagtailsnippets_clearance_dispatchrule:list"))

    assert reverse("desk_rule_trial", args=[rule.pk]) in listed.text


@pytest.mark.parametrize(
    ("said", "found"), [("门口的路灯不亮", ["路灯"]), ("路灯也没坏", []), ("红灯太长", [])]
)
def test_rule_is_tried_with_a_sentence(centre, said, found):
    rule = a_rule(words="路灯")

    response = centre.get(reverse("desk_rule_trial", args=[rule.pk]), {"said": said})

    assert response.context["found"] == found


def test_rule_that_is_edited_leads_to_its_trial(centre):
    rule = a_rule()

    response = centre.get(reverse("wagtailsnippets_clearance_dispatchrule:edit", args=[rule.pk]))

    assert reverse("desk_rule_trial", args=[rule.pk]) in response.text
