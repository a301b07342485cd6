"""Words of danger are heeded: on top of the list, urgent, and never sent past the centre."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from clearance.enums import Alarm, Kind, Publicity, Queue, Tier
from clearance.models import DispatchRule, RequestRecord
from home.college.enums import Role
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import HOUR, SPOKEN_AT, category, opened, received

pytestmark = pytest.mark.django_db
DESPAIR = "最近真的不想活了，觉得活着没意思。"
SMOKE = "插座一插就冒火花，有焦糊味，现在还在冒烟！"


@pytest.fixture
def centre(client):
    client.force_login(a_member(Role.DISPATCHER))
    return client


@pytest.mark.parametrize(
    ("body", "alarm"),
    [
        (SMOKE, Alarm.DANGER),
        ("楼梯太滑，有同学摔了。", Alarm.DANGER),
        ("水管不停漏水，一直有煤气味。", Alarm.DANGER),
        ("是不是漏电？摸着麻。", Alarm.DANGER),
        ("没有冒烟，但是有火花。", Alarm.DANGER),
        ("插座坏了，没有冒烟，也不漏电。", Alarm.NONE),
        ("走廊的灯不亮。", Alarm.NONE),
        (DESPAIR, Alarm.SELF),
        ("我没有想自杀，只是累。", Alarm.SELF),
    ],
)
def test_words_raise_an_alarm_unless_the_danger_is_denied(body, alarm):
    assert received(body=body).record.alarm == alarm


def test_alarm_stands_on_top_of_the_list_and_is_marked(centre):
    for body in ("食堂排队太久。", SMOKE, DESPAIR):
        received(body=body, at=SPOKEN_AT + (HOUR if body == SMOKE else 0 * HOUR))

    response = centre.get(reverse("desk") + "?tab=sort")

    rows = response.context["rows"]
    assert [row.alarm for row in rows] == ["可能危及生命", "疑似危险", ""]


def test_danger_is_urgent_in_the_form(centre):
    record = received(kind=Kind.REPAIR, body=SMOKE).record

    form = centre.get(reverse("desk_record", args=[record.pk])).context["form"]

    assert (form.name, form["tier"].value()) == ("open", "urgent")


def test_despair_is_urgent_closed_and_first_for_the_counsellors(centre):
    record = received(body=DESPAIR).record

    form = centre.get(reverse("desk_record", args=[record.pk])).context["form"]

    assert (record.tier, record.may_be_public) == (Tier.URGENT, False)
    assert (form.name, form["queue"].value()) == ("hand_over", Queue.COUNSELLOR)
    assert opened(record=record).publicity == Publicity.CLOSED


def test_handing_over_asks_once_more_and_names_the_office(centre):
    record = received().record
    url = reverse("desk_record_move", args=[record.pk, "hand_over"])
    first = centre.get(url).context["form"]
    sent = {"queue": "sealed", "reason": "请核实。", "last_event": first["last_event"].value()}

    asked = centre.post(url, sent)
    centre.post(url, sent | {"confirmed": asked.context["form"]["confirmed"].value()})

    assert first["queue"].value() is None
    assert asked.context["form"].button == "确认转交：纪检部门（保密受理）"
    assert RequestRecord.objects.get().queue == Queue.SEALED


def test_rule_refuses_a_word_of_one_character():
    rule = DispatchRule(words="灯 照明", category=category(), lead=a_department(), reason="示例")

    with pytest.raises(ValidationError) as refusal:
        rule.full_clean()

    assert refusal.value.message_dict == {"words": ["每个词至少两个字，这些太短：灯"]}
