"""Form pages to post to, and what a browser would post to them."""

from django.test import Client

from forms.demo import build_pages
from forms.enums import FieldType, Target
from forms.models import RequestFormField, RequestFormPage
from tests.factories.pages import a_home

NONCE = "nonce-of-the-form-0001"
BODY = "示例：晚上十点以后洗澡水忽冷忽热，四层和五层都这样。"


def ask() -> RequestFormPage:
    return build_pages(a_home())[0]


def repair() -> RequestFormPage:
    return build_pages(a_home())[1]


def a_form(*questions: dict, **fields) -> RequestFormPage:
    """A form of its own with a body and these questions, each ``{"label", "field_type", …}``."""
    body = {"label": "说说情况", "field_type": FieldType.MULTILINE, "maps_to": Target.BODY}
    asked = (body, *({"required": False} | question for question in questions))
    page = RequestFormPage(**{"title": "示例表单", "slug": "sample", "kinds": ["help"]} | fields)
    page.form_fields = [
        RequestFormField(sort_order=place, **one) for place, one in enumerate(asked)
    ]
    a_home().add_child(instance=page)
    return page


def name_of(page: RequestFormPage, which: str) -> str:
    """The field that becomes this target, or carries this label."""
    for question in page.get_form_fields():
        if which in (question.maps_to, question.label):
            return question.name
    raise LookupError(which)


def typed(page: RequestFormPage, nonce: str = NONCE, **answers) -> dict:
    """What a browser posts; answers by target or label, with a body unless one is given."""
    named = {name_of(page, which): given for which, given in ({"body": BODY} | answers).items()}
    kind = {
        question.name: page.default_kind
        for question in page.get_form_fields()
        if question.field_type == FieldType.KIND
    }
    return {"nonce": nonce} | kind | named


def send(client: Client, page: RequestFormPage, **answers):
    """Post the form and return the response, a redirect when it was taken."""
    protocol = {
        key: answers.pop(key) for key in ("website", "held", "dropped", "headers") if key in answers
    }
    headers = protocol.pop("headers", None)
    return client.post(f"{page.url}send/", typed(page, **answers) | protocol, headers=headers)
