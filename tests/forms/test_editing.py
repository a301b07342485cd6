"""An editor makes a form page in the admin."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from forms.models import RequestFormPage
from home.college.enums import Role
from tests.factories.cast import a_member, past_the_review
from tests.factories.pages import a_home

BODY = {
    "label": "说说情况", "help_text": "", "field_type": "multiline", "maps_to": "body",
    "required": "on", "choices": "", "default_value": "",
}  # fmt: skip


@pytest.fixture
def editor(client, db):
    client.force_login(past_the_review(a_member(Role.PUBLISHER)))
    return client


def posted(*questions: dict, **fields) -> dict:
    formsets = {"form_fields": inline_formset(list(questions)), "comments": inline_formset([])}
    page = {
        "title": "新表单", "slug": "new-form", "intro": rich_text("<p>说明</p>"),
        "kinds": ["help"], "default_kind": "help", "action-publish": "1",
    }  # fmt: skip
    return nested_form_data(formsets) | page | fields


def add_address() -> str:
    return f"/admin/pages/add/forms/requestformpage/{a_home().pk}/"


def test_editor_publishes_a_form(editor):
    photos = BODY | {"label": "照片", "field_type": "photos", "maps_to": "", "required": ""}

    editor.post(add_address(), posted(BODY, photos))

    page = RequestFormPage.objects.get()
    assert page.live is True
    assert [(one.label, one.maps_to) for one in page.form_fields.all()] == [
        ("说说情况", "body"),
        ("照片", "photos"),
    ]
    assert page.kinds == ["help"]


def test_editor_reads_what_is_wrong_beside_the_question(editor):
    number = BODY | {"label": "学号", "field_type": "singleline", "maps_to": "", "required": ""}

    response = editor.post(add_address(), posted(BODY, number))

    assert "这道题在问本人是谁。请让回答用作“联系方式：学号”" in response.text
    assert not RequestFormPage.objects.exists()


def test_editor_reads_that_a_body_is_missing(editor):
    response = editor.post(add_address(), posted(BODY | {"maps_to": "", "label": "补充"}))

    assert "表单里要有一道“多行文字”题，并让它的回答用作“诉求内容”。" in response.text
    assert not RequestFormPage.objects.exists()


def test_editor_sees_the_form_in_chinese(editor):
    text = editor.get(add_address()).text

    assert "回答用作" in text
    assert "凡是问本人是谁的" in text
    assert "诉求类型（大按钮）" in text
