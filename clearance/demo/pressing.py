"""What the sample college asks of its departments in writing: one 督办单 signed for, one 批示."""

from datetime import timedelta

from django.utils import timezone

from clearance.actions.instruct import instruct, latest_day
from clearance.actions.order import issue_order, receive
from clearance.actors import staff
from clearance.models import Issue
from clearance.notices.escalating import climb_all
from home.college.enums import Role
from home.demo.sample import Sample
from home.models import Membership

# Titles of matters in ``matters``; both are late or nearly so.
ORDERED, INSTRUCTED = "机房键盘损坏较多", "自行车棚顶板松动"


def press(sample: Sample) -> None:
    """After the matters, and as the timer would have done by now."""
    climb_all(sample.now)
    _order(sample)
    _instruct(sample)


def _order(sample: Sample) -> None:
    issue = Issue.objects.filter(title=ORDERED).latest("pk")
    at = sample.now - timedelta(hours=2)
    order = issue_order(
        issue, reason="考试周前机房要全部可用，三个工作日未答复。",
        demand="两日内清点坏损键盘并更换，说明到货安排；暂不能更换的，先调配备用机位。",
        due=timezone.localdate(sample.now) + timedelta(days=2),
        by=staff(sample.users["dispatcher"]), at=at,
    )  # fmt: skip
    head = Membership.objects.get(department=issue.lead, role=Role.HEAD).user
    receive(order, by=staff(head), at=at + timedelta(hours=1))


def _instruct(sample: Sample) -> None:
    issue = Issue.objects.filter(title=INSTRUCTED).latest("pk")
    tomorrow = timezone.localdate(sample.now) + timedelta(days=1)
    instruct(
        issue, words="安全无小事，请先围挡，再尽快加固，结果报我。",
        due=latest_day(issue, sample.now) or tomorrow,
        by=staff(sample.users["leader"]), at=sample.now - timedelta(hours=1),
    )  # fmt: skip
