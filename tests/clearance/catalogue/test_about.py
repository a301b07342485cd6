"""A wall is proposed round whom a complaint is about."""

import pytest
from django.urls import reverse

from clearance.catalogue.about import departments_named
from clearance.desk.forms.opening import OpenForm
from clearance.enums import Kind
from clearance.models import DispatchRule
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db


def complaint(about: str):
    answer = {"label": "反映的是谁", "value": about, "for_department": False, "about": True}
    return made.received(kind=Kind.COMPLAIN, body="窗口的人不理人。", extra=[answer]).record


@pytest.mark.parametrize("said", ["后勤管理处三号窗口", "后勤的师傅"])
def test_department_named_by_either_of_its_names_is_found(said):
    lead = a_department()
    a_department("教务处")

    assert departments_named(complaint(said)) == [lead]


def test_what_is_said_elsewhere_names_nobody():
    a_department()
    other = {"label": "补充", "value": "后勤管理处", "for_department": False}

    assert departments_named(made.received(body="后勤管理处不理人。", extra=[other]).record) == []


def test_form_proposes_the_wall_and_never_that_department_as_lead():
    lead = a_department()
    record = complaint("后勤管理处")
    DispatchRule.objects.create(lead=lead, words="窗口", reason="归后勤管理处。")

    form = OpenForm(subject=record, user=a_member(Role.DISPATCHER))

    first = form.first_values()
    assert form.suggestion.rule.lead == lead
    assert first["walled_off"] == [lead.pk]
    assert first.get("lead") is None
    assert form.unfolds


def test_proposed_wall_stands_ticked_on_the_page(client):
    lead = a_department()
    client.force_login(a_member(Role.DISPATCHER))

    form = client.get(reverse("desk_record", args=[complaint("后勤管理处").pk])).context["form"]

    assert form.fields["walled_off"].help_text.startswith("已勾选")
    assert form["walled_off"].value() == [lead.pk]
