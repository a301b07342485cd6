"""An editor at the desk meets the gate beside the field, and can go through with a reason."""

import pytest
from django.urls import reverse

from clearance.enums import Publicity
from clearance.models import Event, Issue
from home.college.enums import Role
from tests.factories import clearance as made

pytestmark = pytest.mark.django_db
TOLD = "不宜公开：“13812345678”（电话号码：删去，或改写单位公布的号码）。"


@pytest.fixture
def issue():
    return made.answered()


def clear(client, issue: Issue, **given):
    url = reverse("desk_move", args=[issue.pk, "clear"])
    given = {
        "publicity": Publicity.PUBLIC,
        "title": "三层的灯",
        "public_text": "请打13812345678",
        "last_event": issue.events.order_by("-pk").values_list("pk", flat=True).first(),
    } | given
    return client.post(url, given)


def test_findings_stand_beside_the_field_and_nothing_typed_is_lost(sign_in, issue):
    response = clear(sign_in(Role.EDITOR), issue)

    form = response.context["form"]
    assert form.errors == {"public_text": [TOLD]}
    assert "请打13812345678</textarea>" in response.content.decode()
    assert [field.name for field in form.shown_fields][-2:] == ["checked", "checked_because"]


def test_box_to_go_through_is_not_shown_before_anything_is_found(sign_in, issue):
    response = sign_in(Role.EDITOR).get(reverse("desk_move", args=[issue.pk, "clear"]))

    shown = [field.name for field in response.context["form"].shown_fields]
    assert "checked" not in shown


def test_tick_without_a_reason_is_refused(sign_in, issue):
    response = clear(sign_in(Role.EDITOR), issue, checked="on")

    assert response.context["form"].errors["checked_because"] == ["请写明可以公开的理由。"]


def test_tick_with_a_reason_goes_through_and_is_told_in_the_trail(sign_in, issue):
    client = sign_in(Role.EDITOR)

    clear(client, issue, checked="on", checked_because="服务热线，官网已公布")

    assert Issue.objects.get(pk=issue.pk).public_text == "请打13812345678"
    assert Event.objects.filter(issue=issue, verb="let_through").count() == 1
    page = client.get(reverse("desk_issue", args=[issue.pk])).content.decode()
    assert "人工核对后放行：标记的 1 处可以公开" in page
    assert "服务热线，官网已公布" in page
