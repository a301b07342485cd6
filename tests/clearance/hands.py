"""Everybody who could try to move an issue or a request, and which hand the rules give them.

Written out here, and not read from ``permissions``, so that the two can disagree.
"""

from contextlib import contextmanager

from django.db import transaction

from clearance.actors import Actor, catalogue, clock, person, staff
from clearance.enums import Pen
from clearance.models import DispatchRule, Issue, RequestRecord
from home.college.enums import Role
from home.models import User
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import received, record_of

OTHER_DEPARTMENT = "教务处"

# On an issue of the centre's queue, at a public place, that a public list may show.
PENS_ON_ISSUE = {
    "dispatcher": {Pen.CENTRE},
    "duty officer": {Pen.CENTRE},
    "arbiter": {Pen.ARBITER},
    "officer of the lead": {Pen.OFFICER},
    "head of the lead": {Pen.HEAD},
    "officer elsewhere": set(),
    "head elsewhere": set(),
    "liaison": set(),
    "leader": set(),
    "assistant": set(),
    "editor": {Pen.EDITOR},
    "publisher": {Pen.EDITOR},
    "discipline": set(),
    "counsellor": set(),
    "patrol": {Pen.PATROL},
    "student": set(),
    "superuser without a role": set(),
    "account without a role": set(),
    "the person who asked": {Pen.PERSON},
    "another person": set(),
    "the catalogue": {Pen.CATALOGUE},
    "the clock": {Pen.TIME},
}
# On a request of the centre's queue.
PENS_ON_RECORD = dict.fromkeys(PENS_ON_ISSUE, frozenset()) | {
    "dispatcher": {Pen.CENTRE},
    "duty officer": {Pen.CENTRE},
    "the person who asked": {Pen.PERSON},
    "the catalogue": {Pen.CATALOGUE},
}
ROLES = {
    "dispatcher": Role.DISPATCHER,
    "duty officer": Role.DUTY_OFFICER,
    "arbiter": Role.ARBITER,
    "leader": Role.LEADER,
    "assistant": Role.ASSISTANT,
    "editor": Role.EDITOR,
    "publisher": Role.PUBLISHER,
    "discipline": Role.DISCIPLINE,
    "counsellor": Role.COUNSELLOR,
    "patrol": Role.PATROL,
    "student": Role.STUDENT,
}


def everybody(mine: RequestRecord, lead) -> dict[str, Actor]:
    """Each of them as an actor; ``mine`` is what the person who asked said."""
    elsewhere = a_department(OTHER_DEPARTMENT)
    actors = {name: staff(a_member(role)) for name, role in ROLES.items()}
    return actors | {
        "officer of the lead": staff(a_member(Role.OFFICER, lead)),
        "head of the lead": staff(a_member(Role.HEAD, lead)),
        "officer elsewhere": staff(a_member(Role.OFFICER, elsewhere)),
        "head elsewhere": staff(a_member(Role.HEAD, elsewhere)),
        "liaison": staff(a_member(Role.LIAISON, elsewhere)),
        "superuser without a role": staff(_account("root", is_superuser=True)),
        "account without a role": staff(_account("nobody")),
        "the person who asked": person(mine),
        "another person": person(received(body="另一个人说的另一件事。").record),
        "the catalogue": catalogue(_rule(lead)),
        "the clock": clock(),
    }


def everybody_around(issue: Issue) -> dict[str, Actor]:
    return everybody(record_of(issue), issue.lead or a_department())


def _account(name: str, **fields) -> User:
    return User.objects.get_or_create(username=name, defaults=fields)[0]


def _rule(lead) -> DispatchRule:
    return DispatchRule.objects.get_or_create(words="灯", lead=lead, reason="示例")[0]


@contextmanager
def undone():
    """Undo whatever is done within, so that the next try begins where this one did."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
