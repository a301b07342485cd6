"""督办单 and 批示: who issues, who signs, what is kept or missed, and who never sees one."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from clearance.actions import close, instruct, order
from clearance.actors import staff
from clearance.enums import Tier
from clearance.models import Instruction, Issue, Notice, SupervisionOrder
from clearance.refusals import NotAllowed, NotPossible
from home.college.enums import Role
from home.models import Department, Person
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db
AT = made.SPOKEN_AT + timedelta(days=2)
DAY = date(2026, 3, 10)


def ordered(issue=None, by=None, **given) -> SupervisionOrder:
    words = {"reason": "逾期未答复。", "demand": "三日内更换。", "due": DAY} | given
    return order.issue_order(issue or made.in_progress(), by=by or made.centre(), at=AT, **words)


def instructed(issue=None, by=None, **given) -> Instruction:
    words = {"words": "请抓紧办。", "due": date(2026, 3, 5)} | given
    by = by or staff(a_member(Role.LEADER))
    return instruct.instruct(issue or made.in_progress(), by=by, at=AT, **words)


def test_order_goes_through_its_four_steps():
    one = ordered()
    head = made.head_of(one.issue)

    order.receive(one, by=head, at=AT)
    order.reply(one, text="已更换。", by=head, at=AT)
    done = order.close(one, by=made.centre(), at=AT)

    assert (done.number, done.reply) == ("D2026-0001", "已更换。")
    assert (done.issued_by.username, done.received_by, done.closed_at) == (
        "dispatcher", head.user, AT,
    )  # fmt: skip


def test_numbers_run_on():
    assert [ordered().number, ordered().number] == ["D2026-0001", "D2026-0002"]


def test_order_is_told_to_the_head_without_its_words():
    a_member(Role.HEAD)
    issue = made.in_progress()
    Notice.objects.all().delete()

    ordered(issue)

    notice = Notice.objects.get()
    assert notice.address == made.head_of(issue).user.email
    assert "逾期未答复" not in notice.body


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD, Role.ARBITER, Role.EDITOR])
def test_order_is_issued_by_nobody_else(role):
    with pytest.raises(NotAllowed):
        ordered(by=staff(a_member(role)))


def test_officer_does_not_sign_for_it():
    one = ordered()
    with pytest.raises(NotAllowed):
        order.receive(one, by=made.officer_of(one.issue))


def test_other_departments_head_neither_signs_nor_answers():
    one, other = ordered(), staff(a_member(Role.HEAD, a_department("教务处")))
    with pytest.raises(NotAllowed):
        order.receive(one, by=other)
    order.receive(one, by=made.head_of(one.issue))
    with pytest.raises(NotAllowed):
        order.reply(one, text="已办。", by=other)


def test_order_is_answered_only_after_receipt_and_closed_only_after_the_answer():
    one = ordered()
    with pytest.raises(NotPossible, match="先由部门负责人签收"):
        order.reply(one, text="已办。", by=made.head_of(one.issue))
    with pytest.raises(NotPossible, match="还没有回复"):
        order.close(one, by=made.centre())


def test_order_of_a_merged_matter_is_closed_without_an_answer():
    one = ordered()
    close.merge(one.issue, made.dispatched(), by=made.centre())

    assert order.close(one, by=made.centre()).closed_at


def test_second_open_order_is_refused_here_and_by_the_database():
    one = ordered()
    with pytest.raises(NotPossible, match="已有一张未办结的督办单"):
        ordered(one.issue)
    one.pk, one.number = None, "D2026-9999"
    with pytest.raises(IntegrityError), transaction.atomic():
        one.save(force_insert=True)


@pytest.mark.parametrize("due", [date(2026, 3, 3), date(2027, 3, 6), None])
def test_day_gone_by_or_years_away_is_refused(due):
    with pytest.raises(NotPossible, match="一年以内"):
        ordered(due=due)


def test_order_never_quotes_the_person():
    with pytest.raises(NotPossible, match="自己的话"):
        ordered(reason=made.BODY)


def test_sealed_matter_gets_no_order_and_no_instruction():
    issue = made.opened(kind="accuse")
    for by in (staff(a_member(Role.DISCIPLINE)), made.centre(), staff(a_member(Role.LEADER))):
        with pytest.raises(NotAllowed):
            ordered(issue, by=by)
        with pytest.raises(NotAllowed):
            instructed(issue, by=by)


def test_leader_presses_only_departments_of_theirs():
    leader = a_member(Role.LEADER)
    person = Person.objects.create(name="示例校领导", is_leader=True, user=leader)
    Department.objects.filter(pk=a_department("教务处").pk).update(leader=person)

    with pytest.raises(NotAllowed):
        instructed(made.in_progress())
    assert instructed(made.in_progress(lead=a_department("教务处"))).on_behalf is False


def test_assistant_writes_on_the_leaders_behalf_and_the_trail_says_so():
    one = instructed(by=staff(a_member(Role.ASSISTANT)))

    assert (one.on_behalf, one.issue.events.last().pen) == (True, "assistant")


def test_instruction_moves_no_promise_and_is_never_later_than_one():
    issue = made.in_progress()
    before = Issue.objects.values_list("accept_by", "answer_by", "resolve_by").get(pk=issue.pk)

    with pytest.raises(NotPossible, match="批示期限不能更晚"):
        instructed(issue, due=date(2026, 3, 6))
    instructed(issue, due=date(2026, 3, 5))

    after = Issue.objects.values_list("accept_by", "answer_by", "resolve_by").get(pk=issue.pk)
    assert after == before


def test_instruction_after_the_promise_has_gone_by_has_a_day_of_its_own():
    issue = made.in_progress(tier=Tier.URGENT)

    assert instructed(issue, due=date(2026, 3, 6)).due == date(2026, 3, 6)


def test_instruction_is_told_to_head_and_officers():
    a_member(Role.HEAD)
    issue = made.in_progress()
    Notice.objects.all().delete()

    instructed(issue)

    told = {one.address.split("-")[0] for one in Notice.objects.all()}
    assert told == {"head", "officer"}


@pytest.mark.parametrize(
    ("reported", "kept", "missed"),
    [("2026-03-05", 1, 0), ("2026-03-06", 0, 1), (None, 0, 1)],
)
def test_instructions_are_counted_as_kept_or_missed(reported, kept, missed):
    one = instructed()
    if reported:
        at = AT.replace(day=int(reported[-2:]))
        instruct.report(one, text="已更换。", by=made.officer_of(one.issue), at=at)

    counts = Instruction.objects.kept().count(), Instruction.objects.missed(DAY).count()
    assert counts == (kept, missed)


def test_pressing_stands_on_the_page_of_the_matter_and_in_the_heads_list(client):
    one = ordered()
    client.force_login(made.head_of(one.issue).user)

    page = client.get(reverse("desk_issue", args=[one.issue.pk]))
    desk = client.get(reverse("desk"), {"tab": "orders"})

    assert one.number in page.content.decode()
    assert page.context["form"].name == "order-receipt"
    assert [row.number for row in desk.context["rows"]] == [one.issue.number]


def test_head_signs_and_answers_on_the_page(client):
    one = ordered()
    client.force_login(made.head_of(one.issue).user)
    for name, values in (("order-receipt", {}), ("order-answer", {"text": "已更换。"})):
        newest = one.issue.events.order_by("-pk").first().pk
        url = reverse("desk_move", args=[one.issue.pk, name])
        client.post(url, values | {"last_event": newest})

    one.refresh_from_db()
    assert one.reply == "已更换。"


def test_sheet_is_seen_by_whoever_may_know_the_matter_and_names_nobody_who_asked(client):
    one = ordered()
    answers = {}
    for role, department in ((Role.HEAD, None), (Role.HEAD, "教务处"), (Role.LEADER, None)):
        client.force_login(a_member(role, department and a_department(department)))
        response = client.get(reverse("desk_order", args=[one.pk]))
        answers[role, department] = response.status_code
    sheet = client.get(reverse("desk_order", args=[one.pk])).content.decode()

    assert list(answers.values()) == [200, 404, 200]
    assert (one.number in sheet, made.BODY in sheet) == (True, False)
