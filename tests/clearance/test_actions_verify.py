"""Who did it never checks it, whatever other role they hold."""

from datetime import date

import pytest

from clearance.actions import close, promise
from clearance.actors import Actor, staff
from clearance.desk.forms.registry import ISSUE_FORMS
from clearance.desk.hands import Hands
from clearance.refusals import NotAllowed
from home.college.enums import Role
from home.models import Department, Membership
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.clearance import (
    answered,
    centre,
    cleared,
    closed,
    kept_plan,
)

pytestmark = pytest.mark.django_db
HELPER = "信息化中心"


def also(checker: str, role: str, department: Department) -> Actor:
    """The one with the checker's role, who works in the department too."""
    user = a_member(checker)
    Membership.objects.create(user=user, department=department, role=role, starts=date(2020, 1, 1))
    return staff(user)


def public_place() -> dict:
    return {"location": a_place()}


@pytest.mark.parametrize("checker", [Role.DISPATCHER, Role.DUTY_OFFICER, Role.PATROL])
@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD])
def test_who_works_in_the_lead_does_not_confirm(checker, role):
    issue = cleared(answered(**public_place()))

    with pytest.raises(NotAllowed) as refusal:
        close.confirm(issue, by=also(checker, role, issue.lead))

    assert is_chinese(str(refusal.value))


def test_who_works_in_a_helping_department_does_not_strike_off():
    issue = closed()
    helper = a_department(HELPER)
    issue.assignments.create(
        department=helper, part="helper", assigned_at=issue.opened_at, done_at=issue.closed_at
    )

    with pytest.raises(NotAllowed):
        close.strike_off(issue, by=also(Role.DISPATCHER, Role.OFFICER, helper))


def test_who_works_where_it_was_promised_does_not_check_the_promise():
    issue = kept_plan()
    elsewhere = a_department(HELPER)
    given = issue.promises.get()
    given.owner = elsewhere
    given.save()

    with pytest.raises(NotAllowed):
        promise.check(given, by=also(Role.DISPATCHER, Role.HEAD, elsewhere))


def test_who_works_elsewhere_confirms():
    issue = answered()

    issue = close.confirm(issue, by=also(Role.DISPATCHER, Role.OFFICER, a_department(HELPER)))

    assert issue.struck_off_by == "centre"


def test_who_works_in_the_lead_may_still_say_that_it_failed():
    issue = answered()

    issue = close.reopen(issue, reason="又坏了。", by=also(Role.DISPATCHER, Role.HEAD, issue.lead))

    assert issue.state == "reopened"


@pytest.mark.parametrize(
    ("make", "name"), [(answered, "close"), (closed, "strike_off"), (kept_plan, "check")]
)
def test_desk_offers_checking_to_the_centre_and_not_to_who_did_it(make, name):
    issue, form = make(), ISSUE_FORMS[name]
    offered_before = form.is_offered(Hands(centre().user, issue))

    both = also(Role.DISPATCHER, Role.OFFICER, issue.lead).user

    assert (offered_before, form.is_offered(Hands(both, issue))) == (True, False)
