"""The one page to sign in at, with the site's own accounts."""

import pytest
from django.urls import reverse

from home.college.enums import Role
from home.models import User
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-password-1"
WRONG = "用户名与密码不符"


@pytest.fixture
def officer():
    user = a_member(Role.OFFICER)
    user.set_password(PASSWORD)
    user.save()
    return user


def post(client, username, password=PASSWORD, **more):
    return client.post(
        reverse("account_login"), {"username": username, "password": password} | more
    )


def error(response) -> str:
    return " ".join(response.context["form"].non_field_errors())


def test_page_names_its_fields_in_chinese(client):
    response = client.get(reverse("account_login"))

    labels = [str(field.label) for field in response.context["form"]]
    assert labels == ["用户名", "密码", "记住我"]
    assert "max-age=0" in response.headers["Cache-Control"]


def test_wagtails_own_address_leads_through_the_same_door(client):
    response = client.get("/admin/login/?next=/admin/desk/")

    assert response.headers["Location"] == "/signin/?next=%2Fadmin%2Fdesk%2F"


def test_officer_comes_to_the_desk(client, officer):
    response = post(client, officer.username)

    assert response.headers["Location"] == "/admin/"
    assert client.session["_auth_user_id"] == str(officer.pk)


def test_session_gets_a_new_key(client, officer):
    session = client.session
    session["planted"] = "x"
    session.save()

    post(client, officer.username)

    assert client.session.session_key != session.session_key


@pytest.mark.parametrize(("remember", "lasts"), [("", True), ("on", False)])
def test_session_ends_with_the_browser_unless_remembered(client, officer, remember, lasts):
    post(client, officer.username, remember=remember)

    assert client.session.get_expire_at_browser_close() is lasts


def test_unknown_closed_and_wrong_are_told_in_the_same_words(client, officer):
    User.objects.create_user("closed", password=PASSWORD, is_active=False)
    told = {
        error(post(client, officer.username, "wrong")),
        error(post(client, "nobody")),
        error(post(client, "closed")),
    }

    assert told == {f"{WRONG}，请核对。"}


def test_unknown_account_costs_as_many_hashes_as_a_wrong_password(client, officer, monkeypatch):
    from django.contrib.auth import hashers

    made = []
    hasher = hashers.get_hasher()
    encode = type(hasher).encode
    monkeypatch.setattr(
        type(hasher), "encode", lambda self, *args: made.append(1) or encode(self, *args)
    )
    counts = []
    for name in (officer.username, "nobody"):
        made.clear()
        post(client, name, "wrong")
        counts.append(len(made))

    assert counts[0] == counts[1] > 0


@pytest.mark.parametrize("foreign", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_sign_in_leads_to_no_other_site(client, officer, foreign):
    assert post(client, officer.username, next=foreign).headers["Location"] == "/admin/"


def test_what_is_left_out_is_said_beside_the_field(client):
    response = post(client, "", "")

    assert response.context["form"].errors == {
        "username": ["请填写用户名。"],
        "password": ["请填写密码。"],
    }


def test_signed_in_one_is_sent_on(client, officer):
    client.force_login(officer)

    assert client.get(reverse("account_login")).headers["Location"] == "/admin/"


def test_sign_out_is_a_post_and_ends_the_session(client, officer):
    client.force_login(officer)
    client.get(reverse("account_logout"))
    assert "_auth_user_id" in client.session

    response = client.post(reverse("account_logout"))

    assert response.headers["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_nothing_is_left_for_wagtail_to_show_later(client, officer):
    post(client, officer.username)

    assert "messages" not in client.cookies
    assert "_messages" not in client.session
