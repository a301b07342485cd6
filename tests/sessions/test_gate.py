"""A tea is not handed in with what isn't for the public, unless the editor says it may be."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from clearance.models import Issue, Update
from home.college.enums import Role
from sessions.models import TeaSessionPage
from tests.factories.cast import a_member, past_the_review
from tests.factories.pages import a_session_index
from tests.sessions.forms import a_form, a_row_sent

pytestmark = pytest.mark.django_db
PHONE = "13812345678"
TOLD = f"不宜公开：“{PHONE}”（电话号码：删去，或改写单位公布的号码）。"


def hand_in(client, data: dict, *, action: str = "action-submit", by=None):
    client.force_login(by or a_member(Role.EDITOR))
    index = a_session_index()
    tea = TeaSessionPage.objects.first()
    add = reverse("wagtailadmin_pages:add", args=["programme", "teasessionpage", index.pk])
    edit = tea and reverse("wagtailadmin_pages:edit", args=[tea.pk])
    return client.post(edit or add, data | ({action: "1"} if action else {}))


def test_row_with_a_number_is_told_beside_its_field_and_kept(client):
    response = hand_in(client, a_form([a_row_sent("灯不亮", public_text=f"请打{PHONE}")]))

    form = response.context["form"]
    assert form.formsets["raised"].forms[0].errors == {"public_text": [TOLD]}
    assert f"请打{PHONE}</textarea>" in response.text
    assert 'name="text_checked"' in response.text


def test_block_of_the_recap_is_told_at_its_place(client):
    blocks = [
        ("paragraph", rich_text("<p>都好。</p>")),
        ("paragraph", rich_text(f"<p>{PHONE}</p>")),
    ]
    recap = nested_form_data({"recap": streamfield(blocks)})

    response = hand_in(client, a_form([]) | recap)

    (error,) = response.context["form"].errors.as_data()["recap"]
    assert {place: one.messages for place, one in error.block_errors.items()} == {1: [TOLD]}


def test_page_of_clean_texts_shows_no_box(client):
    a_member(Role.EDITOR)
    client.force_login(a_member(Role.EDITOR))

    add = reverse(
        "wagtailadmin_pages:add", args=["programme", "teasessionpage", a_session_index().pk]
    )

    assert 'name="text_checked"' not in client.get(add).text


def test_draft_may_say_anything(client):
    response = hand_in(client, a_form([], guests=PHONE), action="")

    assert response.status_code == 302


def test_tick_hands_it_in_and_is_kept_with_the_name(client):
    response = hand_in(client, a_form([], guests=PHONE, text_checked="on"))

    tea = TeaSessionPage.objects.get()
    kept = PageLogEntry.objects.get(action="home.text_checked")
    assert (response.status_code, tea.workflow_in_progress) == (302, True)
    assert (kept.page_id, kept.user) == (tea.pk, a_member(Role.EDITOR))
    assert ModelLogEntry.objects.count() == 0


def test_progress_that_was_checked_on_the_page_goes_out(client):
    by = past_the_review(a_member(Role.EDITOR))
    row = a_row_sent("灯不亮", new_update=f"服务热线 {PHONE}")

    refused = hand_in(client, a_form([row]), action="action-publish", by=by)
    hand_in(client, a_form([row], text_checked="on"), action="action-publish", by=by)

    assert refused.context["form"].formsets["raised"].forms[0].errors == {"new_update": [TOLD]}
    assert Update.objects.get(issue=Issue.objects.get()).text == f"服务热线 {PHONE}"
