"""Nothing is said to have been done that was not."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from clearance.actions import answer, close, promise, triage, wall
from clearance.actors import clock
from clearance.enums import Tier
from clearance.refusals import NotAllowed, NotPossible
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_department
from tests.factories.clearance import (
    an_answer,
    answered,
    centre,
    closed,
    kept_plan,
    opened,
    person_of,
    record_of,
)

pytestmark = pytest.mark.django_db


def test_an_answer_that_no_head_read_names_no_head():
    repair = answered(kind="repair", tier=Tier.REPAIR)
    reviewed = answered()

    assert repair.updates.get().approved_by is None
    assert reviewed.updates.get().approved_by.memberships.get().role == "head"


def test_what_was_withdrawn_is_not_reopened():
    issue = opened()
    triage.withdraw(record_of(issue), by=person_of(issue))

    with pytest.raises(NotPossible):
        close.reopen(issue, reason="又坏了。", by=centre())


def test_a_plan_that_is_checked_closes_as_checked():
    issue = kept_plan()

    promise.check(issue.promises.get(), by=centre())

    closing = issue.events.get(verb="closed")
    assert closing.data == {"check": "centre"}


def test_clock_settles_no_plan():
    issue = kept_plan()
    issue.promises.update(checked_at=issue.changed_at, checked_by="centre")

    with pytest.raises(NotAllowed) as refusal:
        close.settle_kept_plan(issue, by=clock())

    assert is_chinese(str(refusal.value))


def test_what_nobody_asks_for_any_more_is_not_reopened():
    issue = closed()
    triage.split(record_of(issue), opened(), by=centre())

    with pytest.raises(NotPossible) as refusal:
        close.reopen(issue, reason="又坏了。", by=centre())

    assert is_chinese(str(refusal.value))
    assert not close.can_reopen(issue)


def test_what_a_gathering_raised_is_reopened_though_nobody_asks_for_it():
    issue = closed(fields={"origin_page": Page.objects.last()})
    triage.split(record_of(issue), opened(), by=centre())

    assert close.reopen(issue, reason="又坏了。", by=centre()).round == 2


def test_department_behind_the_wall_answers_nothing_on_the_spot():
    issue = opened()
    wall.wall_off(issue, [a_department("教务处")], by=centre())

    with pytest.raises(NotPossible):
        answer.answer_on_the_spot(issue, an_answer(), lead=a_department("教务处"), by=centre())


@pytest.mark.parametrize(("kind", "told"), [("repair", "未经审核发出"), ("help", "已审核")])
def test_desk_says_approved_only_where_a_head_read_it(client, kind, told):
    issue = answered(kind=kind)
    client.force_login(centre().user)

    html = client.get(reverse("desk_issue", args=[issue.pk])).content.decode()

    words = {word for word in ("未经审核发出", "已审核") if f'class="dot">{word}<' in html}
    assert words == {told}
