"""回访电话单: the centre calls, not for what its own department did; answers are entered once."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.urls import reverse

from clearance.actions import follow_up
from clearance.actions.receive import Contact
from clearance.actors import staff
from clearance.desk.calls import open_calls
from clearance.models import FollowUp, Issue, Message
from clearance.refusals import NotAllowed
from home.college.enums import Role
from home.models import Membership
from tests.clearance.dumps import dump
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import answered, centre, closed, person_of, record_of

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
PHONE = Contact(phone="13800000000")
HELPER = "信息化中心"


@pytest.fixture(autouse=True)
def next_day():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def caller(client):
    client.force_login(a_member(Role.DISPATCHER))
    return client


def call(issue: Issue) -> str:
    return reverse("desk_call", args=[record_of(issue).pk])


def works_in(department: str):
    """A dispatcher who holds a part in that department too."""
    user = a_member(Role.DISPATCHER)
    Membership.objects.create(user=user, department=a_department(department),
                              role=Role.OFFICER, starts=date(2020, 1, 1))  # fmt: skip
    return user


def test_list_has_who_was_answered_and_left_a_phone():
    issue, lapsed = answered(contact=PHONE), closed(contact=PHONE)
    answered(contact=Contact(email="zhao@example.edu.cn"))
    answered()
    said = answered(contact=PHONE)
    follow_up.say(record_of(said), follow_up.Said("partly"), by=person_of(said), at=NOW)

    asked = [one.record.issue for one in open_calls(a_member(Role.DISPATCHER))]

    assert asked == [issue, lapsed]


@pytest.mark.parametrize("part", ["lead", "helper"])
def test_own_work_is_on_nobodys_list(part):
    issue = answered(contact=PHONE, helpers=(a_department(HELPER),), outcome="partly")
    issue.assignments.filter(department__name=HELPER).update(ended_at=NOW)
    user = works_in(issue.lead.name if part == "lead" else HELPER)

    assert list(open_calls(user)) == []
    with pytest.raises(NotAllowed):
        follow_up.say_by_phone(record_of(issue), follow_up.Said("fixed"), by=staff(user), at=NOW)


def test_sample_is_a_part_that_chance_chose_and_all_is_all(caller):
    issues = [answered(contact=PHONE) for _ in range(2)]
    for issue, digest in zip(issues, ("3f", "4a"), strict=True):
        FollowUp.objects.filter(record=record_of(issue)).update(token_hash=digest)

    sampled = caller.get(reverse("desk_calls")).context["page"].object_list
    everybody = caller.get(reverse("desk_calls") + "?all=1").context["page"].object_list

    assert [one.record.issue for one in sampled] == issues[:1]
    assert [one.record.issue for one in everybody] == issues


def test_number_is_not_shown_but_by_giving_a_reason(caller):
    issue = answered(contact=PHONE)

    pages = [caller.get(reverse("desk_calls") + "?all=1"), caller.get(call(issue))]

    assert ["13800000000" in page.text for page in pages] == [False, False]
    assert reverse("desk_reveal", args=[record_of(issue).pk]) in pages[1].text


def test_fixed_on_the_phone_is_the_centres_check(caller):
    issue = answered(contact=PHONE)

    response = caller.post(call(issue), {"answer": "fixed", "rating": "4"})

    issue.refresh_from_db()
    said = FollowUp.objects.values_list("answer", "rating", "channel").get()
    event = issue.events.get(verb="followed_up")
    assert response.headers["Location"] == reverse("desk_calls")
    assert (issue.state, issue.struck_off_by) == ("closed", "centre")
    assert said == ("fixed", 4, "phone")
    assert (event.pen, event.actor, event.data["channel"]) == ("centre", centre().user, "phone")


def test_not_fixed_on_the_phone_starts_again_and_the_trail_quotes_nobody(caller):
    issue = answered(contact=PHONE)

    caller.post(call(issue), {"answer": "not_fixed", "words": "晚上又不亮了。"})

    issue.refresh_from_db()
    record = caller.get(reverse("desk_record", args=[record_of(issue).pk]))
    assert (issue.state, issue.round) == ("reopened", 2)
    assert "晚上又不亮" not in str(list(issue.events.values("data")))
    assert Message.objects.count() == 0
    assert "晚上又不亮了。" in record.text


def test_answer_that_came_meanwhile_stands_and_nothing_typed_is_lost(caller):
    issue = answered(contact=PHONE)
    follow_up.say(record_of(issue), follow_up.Said("partly"), by=person_of(issue), at=NOW)
    before = dump()

    response = caller.post(call(issue), {"answer": "fixed", "words": "都好了。"})

    assert response.context["form"].non_field_errors() == ["这次答复你已经评价过了。"]
    assert "都好了。" in response.text
    assert dump() == before


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD, Role.ARBITER, Role.DISCIPLINE])
def test_nobody_else_has_the_list(client, role):
    issue = answered(contact=PHONE)
    client.force_login(a_member(role))

    assert client.get(reverse("desk_calls")).status_code == 302
    assert client.post(call(issue), {"answer": "fixed"}).status_code == 302
    assert FollowUp.objects.get().answer == ""


def test_list_costs_the_same_however_long(caller, django_assert_max_num_queries):
    for _ in range(4):
        answered(contact=PHONE)

    with django_assert_max_num_queries(25):
        caller.get(reverse("desk_calls") + "?all=1")
