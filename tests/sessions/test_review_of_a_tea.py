"""A tea's way through the review: its rows are entered in the name of who handed it in."""

import json

import pytest
from django.urls import reverse

from clearance.models import Issue
from home.college.enums import Role
from home.review.checklist import KEYS
from sessions.models import TeaSessionPage
from tests.factories.cast import a_member
from tests.factories.pages import a_row, a_tea
from tests.sessions.forms import a_form, a_row_sent

pytestmark = pytest.mark.django_db


def approve(client, tea: TeaSessionPage, by):
    client.force_login(by)
    row = tea.raised.get()
    form = a_form([a_row_sent(row.title, key=str(row.key), id=row.pk)], initial=1)
    step = {
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps(dict.fromkeys(KEYS, True)),
    }
    return client.post(reverse("wagtailadmin_pages:edit", args=[tea.pk]), form | step)


def test_leader_lets_a_tea_out_with_what_was_raised_there(client):
    editor = a_member(Role.EDITOR)
    tea = a_tea(rows=[a_row("热水能不能延长？")], live=False)
    tea.save_revision(user=editor)
    tea.get_workflow().start(tea, editor)

    for reviewer in (editor, a_member(Role.PUBLISHER), a_member(Role.LEADER)):
        response = approve(client, tea, reviewer)

    # The list of pages isn't a leader's to see.
    assert response["Location"] == reverse("wagtailadmin_home")
    issue = Issue.objects.get()
    assert TeaSessionPage.objects.get().live
    assert issue.title == "热水能不能延长？"
    assert {event.actor for event in issue.events.all()} == {editor}
