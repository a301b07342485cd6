"""The second factor of the staff: asked for, set up, shown, lost."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, yield_hotp_counters_from_time
from allauth.mfa.totp.internal.auth import hotp_value as value_of
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from home.college.enums import Role
from home.models import User
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-password-1"
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def required(settings):
    settings.REQUIRE_SECOND_FACTOR = True


@pytest.fixture
def officer():
    user = a_member(Role.OFFICER)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def client_of_another():
    return Client()


def code_now(secret: str = SECRET) -> str:
    return format_hotp_value(value_of(secret, next(yield_hotp_counters_from_time())))


def sign_in(client, user, going_to: str = ""):
    given = {"username": user.username, "password": PASSWORD, "next": going_to}
    return client.post(reverse("account_login"), given)


def set_up(user) -> None:
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)


def test_staff_without_one_is_led_to_set_it_up(client, officer):
    sign_in(client, officer)

    refused = client.get("/admin/desk/")
    page = client.get(refused.headers["Location"], follow=True)

    assert refused.headers["Location"] == "/signin/second/go/?next=%2Fadmin%2Fdesk%2F"
    assert page.redirect_chain[-1][0] == "/signin/second/"
    assert "设置验证器应用" in page.content.decode()


@pytest.mark.parametrize("address", ["/admin/", "/admin/desk/", "/patrol/", "/en/patrol/"])
def test_everything_behind_the_door_is_closed_without_it(client, officer, address):
    client.force_login(officer)

    assert "/signin/second/go/?next=" in client.get(address).headers["Location"]


def test_where_it_is_not_required_the_door_is_open(client, officer, settings):
    settings.REQUIRE_SECOND_FACTOR = False
    client.force_login(officer)

    assert client.get("/admin/desk/").status_code == 200


def test_student_needs_none(client):
    client.force_login(a_member(Role.STUDENT))

    assert client.get("/my/").status_code == 200


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_app_is_set_up_with_its_code_and_opens_the_door(client, officer):
    sign_in(client, officer)
    address = reverse("mfa_activate_totp")
    again = client.get(address)
    client.post(again.headers["Location"], {"password": PASSWORD})
    secret = client.get(address).context["form"].secret

    set_up_now = client.post(address, {"code": code_now(secret)})
    done = client.get(set_up_now.headers["Location"])

    assert set_up_now.headers["Location"] == reverse("mfa_view_recovery_codes")
    assert len(done.context["unused_codes"]) == 10
    assert client.get("/admin/desk/").status_code == 200


def test_sign_in_asks_for_the_code_before_a_session_begins(client, officer):
    set_up(officer)

    asked = sign_in(client, officer, "/admin/desk/")
    assert asked.headers["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session

    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert (wrong.status_code, "_auth_user_id" in client.session) == (200, False)

    right = client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert right.headers["Location"] == "/admin/desk/"
    assert client.get("/admin/desk/").status_code == 200


def test_code_opens_once(client, officer, client_of_another):
    set_up(officer)
    code = code_now()
    sign_in(client, officer)
    client.post(reverse("mfa_authenticate"), {"code": code})

    sign_in(client_of_another, officer)
    client_of_another.post(reverse("mfa_authenticate"), {"code": code})

    assert "_auth_user_id" not in client_of_another.session


def test_recovery_code_opens_once(client, officer, client_of_another):
    set_up(officer)
    code = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    for browser, opened in ((client, True), (client_of_another, False)):
        sign_in(browser, officer)
        browser.post(reverse("mfa_authenticate"), {"code": code})

        assert ("_auth_user_id" in browser.session) is opened


def test_older_session_shows_it_once_it_is_set_up_elsewhere(client, officer):
    sign_in(client, officer)
    set_up(officer)

    assert (
        client.get("/admin/desk/", follow=True)
        .redirect_chain[-1][0]
        .startswith(reverse("mfa_reauthenticate"))
    )
    client.post(reverse("mfa_reauthenticate"), {"code": code_now()})
    assert client.get("/admin/desk/").status_code == 200


@pytest.mark.parametrize(
    "name", ["mfa_deactivate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes", "mfa_index"]
)
def test_password_alone_puts_no_other_in_its_place(client, officer, name):
    sign_in(client, officer)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    set_up(officer)

    response = client.post(reverse(name))

    assert response.headers["Location"].startswith("/signin/second/go/")
    assert Authenticator.objects.filter(user=officer, type="totp").exists()


def test_secrets_are_locked_in_the_database(officer):
    set_up(officer)

    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in kept


@pytest.mark.parametrize(
    "name",
    ["mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "mfa_list_webauthn", "account_logout"],
)
def test_pages_are_chinese_and_run_nothing_inline(client, officer, name):
    sign_in(client, officer)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    response = client.get(reverse(name))

    page = response.content.decode()
    assert response.status_code == 200
    assert "'unsafe-inline'" not in response.headers["Content-Security-Policy"]
    assert 'lang="zh-Hans"' in page
    assert [line for line in page.splitlines() if "<script>" in line or "onclick" in line] == []


def test_administrator_takes_a_lost_one_away_and_it_is_written_down(client, officer, settings):
    settings.REQUIRE_SECOND_FACTOR = False
    set_up(officer)
    administrator = User.objects.create_superuser("root", password=PASSWORD)
    client.force_login(administrator)
    address = reverse("second_factor_reset", args=[officer.pk])

    assert address in client.get(reverse("wagtailusers_users:index")).content.decode()
    assert client.post(address, {"reason": ""}).status_code == 200
    assert Authenticator.objects.filter(user=officer).count() == 2
    client.post(address, {"reason": "本人持工作证到场"})

    assert Authenticator.objects.filter(user=officer).count() == 0
    entry = ModelLogEntry.objects.get(action="home.second_factor_reset")
    assert (entry.user, entry.object_id, entry.data) == (
        administrator,
        str(officer.pk),
        {"reason": "本人持工作证到场"},
    )


def test_nobody_but_an_administrator_takes_one_away(client, officer, settings):
    settings.REQUIRE_SECOND_FACTOR = False
    set_up(officer)
    client.force_login(a_member(Role.PUBLISHER))

    client.post(reverse("second_factor_reset", args=[officer.pk]), {"reason": "x"})

    assert Authenticator.objects.filter(user=officer).count() == 2
