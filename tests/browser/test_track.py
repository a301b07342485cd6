"""Looking a request up on a phone, without scripts, and saying that it is fixed."""

import pytest
from playwright.sync_api import expect

from clearance.actions import codes
from clearance.models import Issue, Message
from tests.factories.cast import a_place
from tests.factories.clearance import answered, opened, received

pytestmark = pytest.mark.browser
PASTE = """(field, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text", text);
  const asked = { clipboardData, bubbles: true, cancelable: true };
  field.dispatchEvent(new ClipboardEvent("paste", asked));
}"""


@pytest.fixture
def answered_request():
    """A request that was answered, with its code as the person reads it."""
    taken = received(location=a_place(), title="灯不亮")
    issue = answered(record=taken.record)
    return taken.record.number, codes.shown(taken.code), issue


def look_up(page, number: str, code: str) -> None:
    page.goto(f"/track/?number={number}")
    page.get_by_role("textbox", name="查询码").fill(code)
    page.locator("main").get_by_role("button", name="查进度").click()
    page.wait_for_url(f"**/track/{number}/")


def test_person_without_scripts_says_that_it_is_fixed(no_js_phone, answered_request):
    number, code, issue = answered_request
    look_up(no_js_phone, number, code)

    no_js_phone.get_by_label("解决了", exact=True).check()
    no_js_phone.get_by_label("5，很满意").check()
    no_js_phone.get_by_role("button", name="提交").click()

    no_js_phone.get_by_text("谢谢，记下了。").wait_for()
    assert no_js_phone.locator(".echo-row b").inner_text() == "已销号"
    assert Issue.objects.get(pk=issue.pk).struck_off_by == "reporter"


def test_line_outlives_the_page_and_the_code_is_pasted_once(phone, watch, answered_request):
    watch.allow("403 (Forbidden)")
    number, code, _issue = answered_request
    look_up(phone, number, code)
    phone.context.clear_cookies()

    phone.get_by_label("补充一句").fill("东头那盏还是不亮。")
    phone.get_by_role("button", name="补充").click()
    # A paste is heard once the page's script runs.
    expect(phone.get_by_role("textbox", name="编号")).to_be_visible()
    phone.wait_for_load_state("load")
    phone.get_by_role("textbox", name="编号").evaluate(PASTE, f"编号 {number}，查询码 {code}")
    phone.locator("main").get_by_role("button", name="查进度").click()
    phone.get_by_role("button", name="补充").click()

    phone.get_by_text("已补充，受理中心会看到。").wait_for()
    assert Message.objects.get().text == "东头那盏还是不亮。"
    expect(phone.locator("#done:target")).to_be_in_viewport()


def test_person_takes_it_back_after_being_asked(phone):
    taken = received()
    opened(record=taken.record)
    look_up(phone, taken.record.number, codes.shown(taken.code))

    phone.get_by_role("link", name="撤回").click()
    phone.get_by_role("button", name="撤回").click()

    phone.get_by_text("已撤回，这件事不再为你办理。").wait_for()
    assert Issue.objects.get().outcome == "withdrawn"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pages_are_accessible_and_fit(open_page, axe, answered_request, width, scheme):
    number, code, _issue = answered_request
    page = open_page(width, 800, color_scheme=scheme)
    page.goto("/track/")
    broken = axe(page)
    look_up(page, number, code)

    assert (broken, axe(page)) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") == width
