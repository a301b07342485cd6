"""Other answers of a form: the department reads what the editor marked for it."""

import pytest
from django.urls import reverse

from clearance.actions import triage
from home.college.enums import Role
from tests.factories.cast import a_member
from tests.factories.clearance import centre, dispatched, received

pytestmark = pytest.mark.django_db

EXTRA = [
    {"label": "坏了多久", "value": "一周以上", "for_department": True},
    {"label": "住在哪间", "value": "内部标记", "for_department": False},
]


def test_an_officer_reads_the_answers_marked_for_departments_and_no_others(client):
    issue = dispatched(extra=EXTRA)
    triage.join(received(body="也坏了。", extra=EXTRA).record, issue, by=centre())
    client.force_login(a_member(Role.OFFICER, issue.lead))

    response = client.get(reverse("desk_issue", args=[issue.pk]))

    assert response.context["answers"] == [{"label": "坏了多久", "value": "一周以上", "times": 2}]
    assert "内部标记" not in response.content.decode()
