"""A passkey is set up and opens the door, under the policy that lets no inline script run."""

import pytest

from home.college.enums import Role
from tests.factories.cast import a_member

PASSWORD = "a-long-password-1"
pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def required(settings):
    """By plain HTTP, which Chromium lets pass at localhost alone."""
    settings.REQUIRE_SECOND_FACTOR = True
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True


@pytest.fixture
def officer():
    user = a_member(Role.OFFICER)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def page(open_page):
    """With a key plugged in that answers by itself."""
    page = open_page(390, 844)
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "usb",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page


def sign_in(page, user) -> None:
    page.goto("/signin/?next=/admin/desk/")
    page.get_by_label("用户名").fill(user.username)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()


def test_passkey_is_set_up_and_opens_the_door(page, officer):
    sign_in(page, officer)
    page.get_by_role("link", name="添加通行密钥").click()
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="继续").click()
    page.get_by_label("名称").fill("办公室电脑")
    page.get_by_role("button", name="添加").click()
    page.get_by_role("link", name="已保管好").click()
    assert "已设 1 个通行密钥。" in page.content()

    page.context.clear_cookies()
    sign_in(page, officer)
    page.get_by_role("button", name="用通行密钥").click()

    page.wait_for_url("**/admin/desk/")
