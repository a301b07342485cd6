"""Repairs go out by themselves in the transaction that takes them in; nothing else does."""

import pytest
from django.utils import translation

from clearance.actions.receive import Contact
from clearance.enums import Kind, Tier
from clearance.models import DispatchRule, Issue, Notice, RequestRecord
from home.college.enums import Role
from home.models import Person
from tests.clearance.dumps import trail_of
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.clearance import category, received

pytestmark = pytest.mark.django_db
NOT_LIGHT = "水龙头一直滴水，关不住。"


@pytest.fixture
def rule() -> DispatchRule:
    return a_rule()


def a_rule(**fields) -> DispatchRule:
    chosen = {"category": category(), "words": "灯", "tier": Tier.REPAIR, "reason": "灯归后勤"}
    return DispatchRule.objects.create(**chosen | {"lead": a_department()} | fields)


def a_repair(**fields) -> RequestRecord:
    chosen = {"kind": Kind.REPAIR, "location": a_place(), "category": category()}
    return received(**chosen | fields).record


def test_repair_goes_to_the_rules_department(rule):
    record = a_repair(place_text="东头第二盏", contact=Contact(phone="13800000000"))

    issue = Issue.objects.get()
    assert (record.state, record.issue) == ("joined", issue)
    assert (issue.state, issue.lead, issue.tier) == ("dispatched", rule.lead, "repair")
    assert issue.place_text == "东头第二盏"
    assert trail_of(issue) == [
        ("opened", "catalogue", "", "new"),
        ("joined", "catalogue", "received", "joined"),
        ("dispatched", "catalogue", "new", "dispatched"),
    ]
    assert issue.events.get(verb="dispatched").data["rule"] == rule.pk


def test_words_of_the_department_are_the_catalogues_own(rule):
    record = a_repair(body="三楼走廊的灯一直不亮，晚上回来看不清路。")

    issue = record.issue
    assert issue.title == "灯不亮：示例 3 号楼"
    assert issue.brief.splitlines() == [
        "对象：灯", "现象：不亮", f"地点：{record.location.full_name}",
    ]  # fmt: skip


def test_brief_says_what_is_wrong_in_words_of_the_list(rule):
    rule.words = "饮水机"
    rule.save()

    issue = a_repair(body="图书馆那边的饮水机打出来的水根本不热！").issue

    assert issue.title == "饮水机水不热或不制热：示例 3 号楼"
    assert issue.brief.splitlines()[:2] == ["对象：饮水机", "现象：水不热或不制热"]


def test_form_without_a_category_sends_what_names_the_rules_thing_and_its_trouble(rule):
    rule.words = "饮水机"
    rule.save()

    issue = a_repair(category=None, body="二层的饮水机打出来的水不热。").issue

    assert (issue.lead, issue.category) == (rule.lead, rule.category)


def test_department_reads_chinese_whatever_page_the_repair_came_from(rule):
    a_member(Role.OFFICER, rule.lead)

    with translation.override("en"):
        issue = a_repair().issue

    assert issue.brief.startswith("对象：")
    assert Notice.objects.get().subject == f"{issue.number}：转办"


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": Kind.HELP},
        {"body": NOT_LIGHT},
        {"location": None},
        {"place_text": "找 13800000000 开门"},
        {"place_text": "示例负责人办公室"},
        {"category": None, "body": "房间不亮，找不到灯的开关，插座没电。"},
        {"body": "走廊的灯有点问题，请来看看。"},
        {"body": "走廊的灯不亮，一按开关就冒火花，有焦糊味！"},
        {"body": "走廊的灯不亮，有同学摔了。"},
        {"body": "走廊的灯也没坏，是门锁坏了。"},
    ],
    ids=[
        "no repair",
        "no rule",
        "no place",
        "a number",
        "a name",
        "words alone",
        "nothing wrong is told",
        "sparks",
        "a fall",
        "denied",
    ],
)
def test_what_needs_somebody_to_look_stays_with_the_centre(rule, fields):
    Person.objects.create(name="示例负责人", title="处长", department=rule.lead)

    record = a_repair(**fields)

    assert (record.state, Issue.objects.count()) == ("received", 0)


@pytest.mark.parametrize("how", ["rule", "lead"])
def test_what_is_not_in_use_sends_nothing(rule, how):
    retired = rule if how == "rule" else rule.lead
    retired.active = False
    retired.save()

    assert a_repair().state == "received"


def test_urgent_rule_promises_an_earlier_answer():
    a_rule(tier=Tier.URGENT)

    record = a_repair()

    assert record.issue.tier == "urgent"
    assert record.present_answer_by < record.answer_by


def test_many_rules_cost_one_question(rule, django_assert_max_num_queries):
    for number in range(20):
        a_rule(words=f"词{number}", sort_order=1)
    place = a_place()

    with django_assert_max_num_queries(60):
        a_repair(location=place, body=NOT_LIGHT)
