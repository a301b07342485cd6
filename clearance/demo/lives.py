"""How far a sample matter has come: one function for each stage the matters name."""

from datetime import timedelta

from django.utils import timezone

from clearance.actions import answer, close, dispatch, promise, triage
from clearance.actors import clock, staff
from clearance.demo.story import Story
from clearance.models import Issue


def received(story: Story) -> None:
    story.receive()


def declined(story: Story) -> None:
    story.receive()
    triage.decline(story.record, reason="同学之间的矛盾请先找辅导员，他们已收到转告。", by=story.centre,
                   at=story.later(3))  # fmt: skip


def sealed(story: Story) -> None:
    """It stays where it was received: in the discipline office's queue."""
    story.receive()


def opened(story: Story) -> None:
    story.open()


def dispatched(story: Story) -> None:
    story.dispatch()


def in_progress(story: Story) -> None:
    story.accept()


def waiting(story: Story) -> None:
    story.accept()
    until = timezone.localdate(story.sample.now) + timedelta(days=9)
    story.issue = dispatch.pause(story.issue, reason="等光源到货", until=until, by=story.officer,
                                 at=story.later(6))  # fmt: skip


def in_review(story: Story) -> None:
    story.submit()


def returned(story: Story) -> None:
    story.dispatch()
    story.issue = dispatch.return_(story.issue, reason="商户由资产部门签约管理，不归我处。",
                                   by=story.head, at=story.later(5))  # fmt: skip


def answered(story: Story) -> None:
    story.answer()


def complaint(story: Story) -> None:
    story.accept()


def lapsed(story: Story) -> None:
    story.lapse()


def planned(story: Story) -> None:
    story.answer()


def kept(story: Story) -> None:
    """The department says that its plan is done; nobody has looked yet."""
    story.lapse()
    promise.keep(story.issue.promises.get(), by=story.officer, at=story.later(48))


def reopened(story: Story) -> None:
    story.answer()
    story.reopen("还在漏，地上又湿了。")


def second_round(story: Story) -> None:
    """Not fixed at first, taken up again, and then confirmed."""
    story.answer()
    story.reopen("第二天又灭了。")
    story.issue = dispatch.take_up(story.issue, by=story.officer, at=story.later(1))
    better = answer.Answer("solved", "查明是吊顶里的接头过热，已更换 40 米线路和全部 8 盏灯。")
    story.issue = answer.submit(story.issue, better, by=story.officer, at=story.later(16))
    story.issue = answer.approve(story.issue, by=story.head, at=story.later(3))
    story.confirm(story.person())


def struck_by_person(story: Story) -> None:
    story.answer()
    story.confirm(story.person())


def struck_by_centre(story: Story) -> None:
    story.answer()
    story.confirm(story.centre)


def struck_by_patrol(story: Story) -> None:
    story.answer()
    story.confirm(staff(story.sample.users["patrol"]))


def repaired(story: Story) -> None:
    story.answer()


def repaired_struck(story: Story) -> None:
    story.answer()
    story.confirm(story.person())


def spot(story: Story) -> None:
    story.open()
    story.issue = answer.answer_on_the_spot(story.issue, story.answer_of(), lead=story.lead,
                                            by=story.centre, at=story.later(0.2))  # fmt: skip
    story.issue = close.lapse(story.issue, by=clock(), at=story.later(14 * 24))


def merged(story: Story) -> None:
    story.dispatch()
    into = Issue.objects.filter(title__contains="热水忽冷忽热").last()
    story.issue = close.merge(story.issue, into, by=story.centre, at=story.later(4))


def withdrawn(story: Story) -> None:
    story.open()
    triage.withdraw(story.record, by=story.person(), at=story.later(2))
