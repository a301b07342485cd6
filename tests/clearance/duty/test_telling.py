"""What is urgent at 23:50 reaches a named person at once, and nobody learns what was said."""

from datetime import date

import pytest
from django.urls import reverse

from clearance.enums import Tier
from clearance.models import Event, Notice
from home.college.enums import Role
from tests.clearance.duty.roster import a_centre, an_officer, on_roster
from tests.factories.cast import a_member
from tests.factories.clearance import BODY, received
from tests.factories.college import college_time

pytestmark = pytest.mark.django_db
NIGHT = college_time("2026-03-04 23:50")


def told() -> list[str]:
    return list(Notice.objects.filter(is_urgent=True).values_list("address", flat=True))


def test_urgent_at_night_reaches_the_duty_officer_at_once():
    a_centre()
    on_roster(an_officer("night"), date(2026, 3, 4), "night")

    received(at=NIGHT, tier=Tier.URGENT)

    notice = Notice.objects.get()
    assert (notice.address, notice.is_urgent, notice.waits_for_digest) == (
        "night@example.edu.cn", True, False,
    )  # fmt: skip
    assert "2026-03-05 00:00" in notice.body
    assert "2026-03-05 12:00" in notice.body


def test_notice_says_nothing_of_what_was_said():
    on_roster(an_officer("night"), date(2026, 3, 4), "night")

    received(at=NIGHT, tier=Tier.URGENT, title="三楼走廊")

    body = Notice.objects.get().body
    assert [words in body for words in (BODY, "三楼走廊")] == [False, False]


def test_without_a_roster_the_head_of_the_centre_is_told_and_why():
    a_centre()

    received(at=NIGHT, tier=Tier.URGENT)

    assert told() == ["chief@example.edu.cn"]
    assert "现在没有人值班" in Notice.objects.get().body


def test_words_of_danger_are_told_whatever_the_tier():
    on_roster(an_officer("night"), date(2026, 3, 4), "night")

    received(at=NIGHT, body="宿舍楼道里有人闻到燃气味，怕着火。")

    assert told() == ["night@example.edu.cn"]


def test_what_can_wait_wakes_nobody():
    on_roster(an_officer("night"), date(2026, 3, 4), "night")

    received(at=NIGHT)

    assert told() == []


def test_sealed_matter_is_its_offices_alone():
    on_roster(an_officer("night"), date(2026, 3, 4), "night")

    received(at=NIGHT, kind="accuse", tier=Tier.URGENT)

    assert told() == []


def test_trail_names_who_was_told(client):
    night = an_officer("night")
    on_roster(night, date(2026, 3, 4), "night")
    record = received(at=NIGHT, tier=Tier.URGENT).record
    client.force_login(a_member(Role.DISPATCHER))

    page = client.get(reverse("desk_record", args=[record.pk])).content.decode()

    assert Event.objects.get(verb="duty_told").data == {"people": [night.pk], "on_roster": True}
    assert "不能等，已告知 night" in page
    assert "3月5日 12:00" in page


@pytest.mark.parametrize(
    ("moment", "plan"),
    [("2026-03-04 23:50", "2026-03-05 12:00"), ("2026-03-04 10:00", None)],
)
def test_plan_is_owed_by_noon_only_for_the_night(moment, plan):
    record = received(at=college_time(moment), tier=Tier.URGENT).record

    assert record.plan_by == (plan and college_time(plan))
