"""Searching with and without scripts, and with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.walk import Walk
from tests.clearance.search.made import a_public_issue
from tests.factories.cast import a_department

pytestmark = pytest.mark.browser


def found(page):
    return page.locator(".row-title")


def test_suggestion_is_chosen_by_keyboard_and_searched_for(live_server, open_page, axe):
    a_department("图书馆")
    a_public_issue("图书馆四层插座太少")
    page = open_page(390, 900)
    page.goto("/search/")

    page.get_by_role("combobox").press_sequentially("tsg")
    expect(page.get_by_role("option", name="图书馆", exact=True)).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert axe(page) == []
    page.keyboard.press("Enter")

    expect(found(page)).to_have_text(["图书馆四层插座太少"])
    expect(page.get_by_role("combobox")).to_have_value("图书馆")


def test_what_is_found_and_that_nothing_is_are_accessible(live_server, open_page, axe):
    a_public_issue("图书馆四层插座太少")
    walk = Walk(open_page(390, 900), axe)

    walk.visit("/search/?q=插座", "/search/?q=打印机")

    assert walk.found == []


def test_search_works_without_scripts(live_server, no_js_phone):
    a_public_issue("图书馆四层插座太少")
    no_js_phone.goto("/search/")

    no_js_phone.get_by_role("searchbox").fill("插座")
    no_js_phone.get_by_role("button", name="搜索").click()

    expect(found(no_js_phone)).to_have_text(["图书馆四层插座太少"])
