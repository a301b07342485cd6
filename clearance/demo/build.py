"""The catalogue, the duty roster and this term's sample matters."""

from datetime import timedelta

from django.utils import timezone

from clearance.demo import lives
from clearance.demo.matters import LOGISTICS, MATTERS, NETWORK, REPAIRS, TEACHING
from clearance.demo.pressing import press
from clearance.demo.story import Story
from clearance.demo.years import build_years
from clearance.enums import NoticeState, Shift, Tier
from clearance.lists.demo import build_progress
from clearance.models import DispatchRule, DutyShift, Notice
from clearance.search import keeping
from home.demo.sample import Sample
from home.models import Category

ROSTER_DAYS = 15
# The first two are for repairs: their form asks for no category, so their words suggest one.
RULES = (
    (
        "light",
        "日光灯 声控灯 楼道灯 走廊灯 路灯 黑板灯 灯管 照明",
        LOGISTICS,
        Tier.REPAIR,
        "灯具由后勤统一维护",
    ),
    ("water", "水龙头 漏水 下水 水管 插座 跳闸", LOGISTICS, Tier.REPAIR, "水电由后勤统一维护"),
    ("light", "", LOGISTICS, Tier.REPAIR, "照明由后勤统一维护"),
    ("water", "", LOGISTICS, Tier.REPAIR, "水电由后勤统一维护"),
    ("network", "", NETWORK, Tier.STANDARD, "校园网由信息化中心运维"),
    ("course", "", TEACHING, Tier.STANDARD, "选课排课归教务处"),
)


def build(sample: Sample) -> None:
    sample.put_off.enter_context(keeping.put_off())
    if sample.scale:
        build_years(sample)
    matters = sorted((*MATTERS, *REPAIRS), key=lambda matter: -matter.days)
    for matter in matters:
        _live(Story(sample, matter))
    # After the matters, which tell their own story: a rule would send the repairs by itself.
    _build_rules(sample)
    _fill_roster(sample)
    press(sample)
    _settle_outbox()
    home = sample.pages["home"]
    home.progress_page = sample.pages["progress"] = build_progress(home)
    home.save()


def _build_rules(sample: Sample) -> None:
    for order, (category, words, lead, tier, reason) in enumerate(RULES):
        DispatchRule.objects.create(
            sort_order=order, category=Category.objects.get(slug=category), words=words,
            tier=tier,
            lead=sample.department(lead), reason=reason, made_by=sample.users["dispatcher"],
        )  # fmt: skip


def _fill_roster(sample: Sample) -> None:
    """The next two weeks, the sample's day and last night among them."""
    yesterday = timezone.localdate(sample.now) - timedelta(days=1)
    people = (sample.users["duty"], sample.users["dispatcher"])
    DutyShift.objects.bulk_create(
        DutyShift(day=yesterday + timedelta(days=offset), shift=shift, officer=people[offset % 2])
        for offset in range(ROSTER_DAYS)
        for shift in Shift
    )


def _live(story: Story) -> None:
    getattr(lives, story.matter.stage)(story)
    if story.issue is not None:
        story.clear()


def _settle_outbox() -> None:
    """Nobody is told of a sample: its notices stand as not to be sent."""
    Notice.objects.filter(state=NoticeState.READY).update(
        state=NoticeState.DROPPED, error="演示数据，不发送", not_before=timezone.now()
    )
