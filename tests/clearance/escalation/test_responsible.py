"""Every overdue matter has a name: the acting head, else the deputy, else the centre."""

from datetime import date

import pytest
from django.utils import timezone

from clearance.actions import wall
from clearance.escalation.responsible import Responsibles
from home.college.enums import Role
from home.models import Membership, Person
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 10)


def who(issue) -> str | None:
    found = Responsibles(ON).of(issue)
    return found.user.username.split("-")[0] if found else None


def a_deputy(department, starts=date(2026, 3, 9), ends=date(2026, 3, 13)):
    user = a_member(Role.OFFICER, department)
    department.deputy = Person.objects.create(name="示例副职", user=user)
    department.deputy_from, department.deputy_until = starts, ends
    department.save()


def test_head_answers_for_it():
    a_member(Role.DISPATCHER), a_member(Role.HEAD)

    assert who(made.in_progress()) == "head"


def test_deputy_while_standing_in():
    a_member(Role.HEAD)
    issue = made.in_progress()
    a_deputy(issue.lead)

    assert who(issue) == "officer"


def test_deputy_where_there_is_no_head():
    issue = made.in_progress()
    Membership.objects.filter(role=Role.HEAD).delete()
    a_deputy(issue.lead, date(2026, 1, 1), date(2026, 1, 2))

    assert who(issue) == "officer"


def test_centre_where_the_department_has_neither():
    issue = made.in_progress()
    Membership.objects.filter(role=Role.HEAD).delete()

    assert who(issue) == "dispatcher"


def test_head_who_has_left_is_no_name():
    a_member(Role.HEAD)
    issue = made.in_progress()
    Membership.objects.filter(role=Role.HEAD).update(ends=date(2026, 3, 9))

    assert who(issue) == "dispatcher"


def test_closed_account_is_no_name():
    head = a_member(Role.HEAD)
    issue = made.in_progress()
    head.is_active = False
    head.save()

    assert who(issue) == "dispatcher"


def test_whom_it_is_about_does_not_answer_for_it():
    issue = made.in_progress()
    wall.wall_off(issue, users=[a_member(Role.HEAD)], by=made.centre())

    assert who(issue) == "dispatcher"


def test_named_person_of_every_overdue_matter_can_open_it():
    a_member(Role.ARBITER)
    for make in (made.opened, made.dispatched, made.in_progress, made.in_review, made.returned):
        make()
    from clearance.models import Issue
    from clearance.permissions import can_see_issue

    late = Issue.objects.overdue(timezone.now())
    names = Responsibles(timezone.localdate())

    assert late.count() == 5
    assert all(can_see_issue(names.of(issue).user, issue) for issue in late)


def test_sealed_matter_is_answered_for_where_it_is_sealed():
    a_member(Role.HEAD)
    issue = made.opened(kind="accuse")

    assert who(issue) == "discipline"


def test_other_departments_head_is_no_name():
    a_member(Role.HEAD, a_department("教务处"))
    issue = made.in_progress()
    Membership.objects.filter(role=Role.HEAD, department=issue.lead).delete()

    assert who(issue) == "dispatcher"
