"""A member of staff whose session ended, or whose token is too old, gets the words back."""

import pytest
from django.test import Client
from django.urls import reverse

from clearance.models import Event, Update
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db
WORDS = "已派人看过，是东头的开关坏了，\n明天换。"
FOREIGN = {"Sec-Fetch-Site": "cross-site"}


@pytest.fixture
def address() -> str:
    return reverse("desk_move", args=[made.in_progress().pk, "update"])


def test_words_come_back_where_nobody_is_signed_in_any_more(client, address):
    response = client.post(address, {"text": WORDS, "audience": "askers"})

    assert (response.status_code, response.context["shown"]) == (403, [WORDS])
    assert "已派人看过" in response.text
    assert 'name="audience" value="askers"' in response.text
    assert "no-store" in response.headers["Cache-Control"]


def test_words_come_back_with_a_token_that_works(address):
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_member(Role.DISPATCHER))
    newest = Event.objects.latest("pk").pk
    posted = {"text": WORDS, "kind": "progress", "audience": "internal", "last_event": newest}

    refused = client.post(address, posted)
    token = str(refused.context["csrf_token"])
    sent = client.post(address, dict(refused.context["typed"]) | {"csrfmiddlewaretoken": token})

    assert (refused.status_code, refused.context["is_signed_in"]) == (403, True)
    assert (sent.status_code, Update.objects.get().text) == (302, WORDS)


def test_words_from_another_site_are_not_sent_on(address):
    client = Client(enforce_csrf_checks=True)

    response = client.post(address, {"text": WORDS}, headers=FOREIGN)

    assert response.status_code == 403
    assert "已派人看过" not in response.text
    assert not Update.objects.exists()


def test_password_is_never_shown_again():
    response = Client(enforce_csrf_checks=True).post(
        "/admin/login/", {"username": "dispatcher", "password": "a-secret-word"}
    )

    assert "a-secret-word" not in response.text
