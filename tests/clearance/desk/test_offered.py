"""What is offered is allowed: no form of the desk leads its user to “you may not”."""

from datetime import date, timedelta
from functools import partial

import pytest
from django import forms as dj

from clearance import permissions
from clearance.desk.acting import DONE, attempt
from clearance.desk.issue_page import offered_forms
from clearance.enums import Outcome, State, Tier
from home.college.enums import Role
from tests.clearance.hands import undone
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member, a_place

pytestmark = pytest.mark.django_db
HELPER = "信息化中心"
# Nothing is answered as solved while a helper's part is open.
ISSUES = made.IN_STATE | {
    State.IN_REVIEW: partial(made.in_review, outcome=Outcome.PARTLY),
    "planned": made.planned,
    "kept": made.kept_plan,
}
# Of the issue, the wording that no form chooses from a list.
WORDS = {
    "title": "门口的路灯", "brief": "请查看。", "text": "门口的路灯已经修好。",
    "reason": "情况属实。", "public_text": "已处理。", "answer_line": "已处理",
    "task": "协助检查", "place_text": "门口", "demand": "请三日内答复。", "words": "请尽快办理。",
}  # fmt: skip
# Refused to all, and not to this user: what the other fields say decides it.
MADE_FOR_OTHERS = {"merge", "join", "split"}


def users(issue) -> list:
    """One of each role; officers and heads of the lead and of a helper."""
    lead, helper = issue.lead or a_department(), a_department(HELPER)
    a_department("教务处")
    working = [a_member(r, d) for r in (Role.OFFICER, Role.HEAD) for d in (lead, helper)]
    return working + [a_member(role) for role in Role if role not in (Role.OFFICER, Role.HEAD)]


def value_of(name: str, field, issue):
    """Something the field takes."""
    if isinstance(field, dj.ModelMultipleChoiceField):
        return []
    if name in ("lead", "department") and len(field.queryset) > 2:
        return a_department("教务处").pk
    if isinstance(field, dj.ModelChoiceField):
        first = field.queryset.first()
        return first and first.pk
    if name == "tier":
        return Tier.STANDARD
    if name == "outcome":
        return Outcome.PARTLY
    if isinstance(field, dj.ChoiceField):
        return next(key for key, _label in field.choices if key)
    return date.today() + timedelta(days=20) if isinstance(field, dj.DateField) else WORDS.get(name)


def filled(form_class, subject, user):
    empty = form_class(subject=subject, user=user)
    values = {name: value_of(name, one, subject) for name, one in empty.fields.items()}
    values = {name: value for name, value in values.items() if value is not None}
    return form_class(values | {"last_event": empty.newest}, subject=subject, user=user)


@pytest.mark.parametrize("state", ISSUES)
def test_every_form_an_issue_offers_is_done(state):
    issue = ISSUES[state](location=a_place())
    if state not in (State.NEW, State.MERGED):
        issue.assignments.create(
            department=a_department(HELPER), part="helper", assigned_at=issue.opened_at
        )
    refused = []
    for user in users(issue):
        for form_class in offered_forms(user, issue):
            if form_class.name in MADE_FOR_OTHERS:
                continue
            with undone():
                form = filled(form_class, issue, user)
                if attempt(form) != DONE:
                    refused.append(f"{user}, {form.name}: {form.errors.as_text()}")

    assert "\n".join(refused) == ""


def test_every_rule_has_its_question():
    checks = {name for name in vars(permissions) if name.startswith("check_")}

    assert {name.replace("check_", "can_") for name in checks} <= vars(permissions).keys()
