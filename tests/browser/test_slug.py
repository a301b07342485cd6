"""While an editor types a title, the page's address follows it."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from home.college.enums import Role
from tests.factories.cast import a_member
from tests.factories.pages import a_home

pytestmark = pytest.mark.browser


def test_address_follows_the_title_until_somebody_types_another(live_server, desk, sign_in):
    sign_in(desk, a_member(Role.EDITOR))
    desk.goto(reverse("wagtailadmin_pages:add", args=["home", "standardpage", a_home().pk]))
    title, slug = desk.locator("#id_title"), desk.locator("#id_slug")

    title.fill("关于我们")
    title.blur()
    expect(slug).to_have_value("guan-yu-wo-men")
    title.fill("关于本站")
    title.blur()
    expect(slug).to_have_value("guan-yu-ben-zhan")

    slug.evaluate("(field) => { field.value = 'about'; }")
    title.focus()
    title.fill("关于回音")
    title.blur()
    desk.wait_for_timeout(600)
    expect(slug).to_have_value("about")
