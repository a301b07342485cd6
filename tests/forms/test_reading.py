"""Reading a form page: the same for everybody but for its nonce, and no trace left."""

import re

import pytest
import time_machine
from django.test import RequestFactory

from clearance.models import RequestRecord
from forms import reading
from forms.models import RequestFormField, RequestFormPage
from tests.factories.forms import a_form, typed

NOTES = ("readers", "keepers", "publicity")
NONCE_FIELD = re.compile(r'name="nonce" value="([^"]+)"')


def test_form_read_touches_no_session_and_no_token(client, ask):
    response = client.get(ask.url)

    assert response.status_code == 200
    assert response.cookies == {}
    assert "Vary" not in response.headers
    assert response.wsgi_request.session.accessed is False
    assert "CSRF_COOKIE" not in response.wsgi_request.META


def test_form_read_twice_carries_another_nonce(client, ask):
    first, second = (NONCE_FIELD.search(client.get(ask.url).text)[1] for _time in range(2))

    assert first != second


def test_form_read_may_be_kept_by_nobody_else(client, ask):
    assert client.get(ask.url).headers["Cache-Control"] == "private, no-cache"


def test_form_posts_to_an_address_of_its_own(client, ask):
    assert f'action="{ask.url}send/"' in client.get(ask.url).text


def test_form_in_english_posts_to_english(client, ask):
    response = client.get(f"/en{ask.url}")

    assert 'action="/en/ask/send/"' in response.text
    assert "Leave a contact" in response.text


def test_contact_is_folded_until_somebody_opens_it(client, ask):
    assert '<details class="fold">' in client.get(ask.url).text


def test_contact_is_not_folded_where_the_form_insists(client, db):
    page = a_form(
        {"label": "怎么称呼", "field_type": "singleline", "maps_to": "name", "required": True},
        {"label": "同意", "field_type": "checkbox", "maps_to": "consent"},
    )

    assert '<details class="fold">' not in client.get(page.url).text


@time_machine.travel("2026-11-24T15:00:00+08:00", tick=False)
def test_promise_stands_above_the_button_for_each_kind(ask):
    response = reading.form(RequestFactory().get("/ask/"), ask)

    assert [(line.kinds, str(line.when)) for line in response.context_data["promise_lines"]] == [
        ("咨询、求助、建议、投诉", "受理中心会在 11月27日（周五）17:30 前答复你"),
        ("举报", "纪检部门会在 11月27日（周五）17:30 前答复你"),
        ("报修", "受理中心会在 11月26日（周四）15:00 前答复你"),
    ]


def test_notes_of_each_kind_are_all_there_for_a_browser_without_scripts(ask):
    context = reading.form(RequestFactory().get("/ask/"), ask).context_data

    grouped = [[(note.codes, note.kinds) for note in context[name]] for name in NOTES]
    assert grouped == [
        [("consult help suggest repair", "咨询、求助、建议、报修"), ("complain", "投诉"),
         ("accuse", "举报")],
        [("consult help suggest complain repair", "咨询、求助、建议、投诉、报修"),
         ("accuse", "举报")],
        [("consult help suggest repair", "咨询、求助、建议、报修"), ("complain", "投诉"),
         ("accuse", "举报")],
    ]  # fmt: skip
    assert context["publishable"] == "consult help suggest repair"
    assert context["about_somebody"] == "complain accuse"


def test_notes_of_a_form_of_one_kind_name_no_kind(repair):
    context = reading.form(RequestFactory().get("/repair/"), repair).context_data

    assert [[note.kinds for note in context[name]] for name in NOTES] == [[""], [""], [""]]


@time_machine.travel("2026-11-24T15:00:00+08:00", tick=False)
def test_promise_of_one_kind_names_no_kind(repair):
    response = reading.form(RequestFactory().get("/repair/"), repair)

    assert [(line.kinds, str(line.when)) for line in response.context_data["promise_lines"]] == [
        ("", "受理中心会在 11月26日（周四）15:00 前答复你")
    ]


def test_accusing_says_who_reads_it_before_it_is_sent(client, ask, repair):
    words = "只有纪检部门看得到，不经过受理中心"

    assert words in client.get(ask.url).text
    assert words not in client.get(repair.url).text


def test_questions_of_the_form_cost_few_queries(client, ask, django_assert_max_num_queries):
    client.get(ask.url)

    with django_assert_max_num_queries(15):
        client.get(ask.url)


@pytest.mark.parametrize("mode", [name for name, _label in RequestFormPage.preview_modes])
def test_preview_shows_each_page_to_an_editor(ask, mode):
    response = ask.make_preview_request(preview_mode=mode)

    assert response.status_code == 200
    assert ("R2026-000000" in response.text) is (mode == "done")


def test_english_site_asks_in_english_as_far_as_the_editor_wrote_it(client, ask):
    questions = RequestFormField.objects.filter(page=ask)
    questions.filter(maps_to="title").update(label_en="In short", help_text_en="Not all of it")
    questions.filter(maps_to="body").update(label_en="")

    text = client.get(f"/en{ask.url}").text

    assert "In short" in text
    assert "Not all of it" in text
    assert "说说情况" in text
    assert "In short" not in client.get(ask.url).text


def test_answer_to_an_english_question_keeps_its_chinese_label(client, db):
    page = a_form({"label": "补充", "label_en": "More", "field_type": "singleline"})

    client.post(f"/en{page.url}send/", typed(page, 补充="It drips."))

    assert RequestRecord.objects.get().extra[0]["label"] == "补充"
