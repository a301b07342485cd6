"""A wall holds against every role, in every queue, and goes along wherever the matter goes."""

from datetime import date, timedelta

import pytest

from clearance.actions import close, dispatch, triage, wall
from clearance.actors import staff
from clearance.enums import Pen
from clearance.models import Issue
from clearance.permissions import can_see_issue, can_see_record, pens_of
from clearance.refusals import NotPossible
from home.college.enums import Role
from home.models import Membership, User
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member, a_place

pytestmark = pytest.mark.django_db
LATER = made.SPOKEN_AT + timedelta(days=1)
TEACHING = "教务处"


def both(*roles, department=None) -> User:
    user = User.objects.create(username="both")
    for role in roles:
        Membership.objects.create(
            user=user, role=role, department=department, starts=date(2020, 1, 1)
        )
    return user


def walled(issue: Issue, *, users=()) -> Issue:
    wall.wall_off(issue, [a_department(TEACHING)], users=users, by=made.centre())
    return issue


def test_dispatcher_of_the_department_sees_neither_issue_nor_request():
    user = both(Role.DISPATCHER, department=a_department(TEACHING))
    issue = walled(made.opened())

    seen = can_see_issue(user, issue), can_see_record(user, made.record_of(issue))

    assert (*seen, pens_of(staff(user), issue)) == (False, False, set())


def test_patrol_of_the_department_checks_nothing_behind_the_wall():
    user = both(Role.PATROL, Role.DISPATCHER, department=a_department(TEACHING))
    issue = walled(made.cleared(made.answered(location=a_place())))

    assert pens_of(staff(user), issue) == set()


def test_patrol_has_no_other_hand_on_what_it_cannot_see():
    user = both(Role.PATROL)
    Membership.objects.create(user=user, role=Role.OFFICER, starts=date(2020, 1, 1),
                              department=a_department(TEACHING))  # fmt: skip
    issue = made.cleared(made.answered(location=a_place()))

    assert pens_of(staff(user), issue) == {Pen.PATROL}


def test_dispatcher_who_patrols_checks_no_bedroom_as_a_patrol():
    user = both(Role.PATROL, Role.DISPATCHER)
    issue = made.cleared(made.answered(location=a_place("D3-412", is_bedroom=True)))

    assert pens_of(staff(user), issue) == {Pen.CENTRE}


def test_person_walled_off_sees_nothing_and_others_of_the_role_do():
    user, other = both(Role.DISPATCHER), a_member(Role.DISPATCHER)
    issue = made.opened()
    wall.wall_off(issue, users=[user], by=made.centre())

    seen = [can_see_record(one, made.record_of(issue)) for one in (user, other)]

    assert seen == [False, True]


def test_wall_goes_along_when_issues_are_merged():
    issue, goal = walled(made.opened()), made.dispatched(body="早先的一件。")

    close.merge(issue, goal, by=made.centre(), at=LATER)

    assert list(goal.excluded_departments.all()) == [a_department(TEACHING)]


def test_wall_goes_along_with_a_request_that_is_moved():
    user = both(Role.EDITOR)
    issue, goal = walled(made.opened(), users=[user]), made.opened(body="真正的那一件。")

    triage.split(made.record_of(issue), goal, by=made.centre(), at=LATER)

    assert (list(goal.excluded_departments.all()), list(goal.excluded_users.all())) == (
        [a_department(TEACHING)], [user],
    )  # fmt: skip


@pytest.mark.parametrize("part", ["lead", "helper"])
def test_nothing_is_merged_into_what_the_walled_off_department_works_on(part):
    walled_off = a_department(TEACHING)
    parts = {"lead": walled_off} if part == "lead" else {"helpers": (walled_off,)}
    issue, goal = walled(made.opened()), made.dispatched(body="早先的一件。", **parts)

    with pytest.raises(NotPossible):
        close.merge(issue, goal, by=made.centre(), at=LATER)

    assert goal.excluded_departments.count() == 0


def test_walled_off_department_does_not_help():
    issue = walled(made.opened())

    with pytest.raises(NotPossible):
        dispatch.dispatch(issue, lead=a_department(), brief=made.BRIEF, by=made.centre(),
                          helpers=(a_department(TEACHING),), at=LATER)  # fmt: skip

    assert issue.assignments.count() == 0


def test_department_that_helps_is_not_walled_off():
    issue = made.dispatched(helpers=(a_department(TEACHING),))

    with pytest.raises(NotPossible):
        walled(issue)
