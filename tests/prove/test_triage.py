"""A dispatcher settles fifty requests, each for itself, among ten thousand that wait."""

import json

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM, QUIET
from tests.prove.site import Site
from tests.prove.waiting_records import DANGER_EACH, said

WAITING, SETTLED, KEYSTROKES = 10_000, 50, 60
# Milliseconds that the server takes for a decision, and for the page of the next request.
BOUND = 150
PASSWORD = "prove-the-desk-1"

MAKE = f"""
import django; django.setup()
from tests.prove.waiting_records import make
make({WAITING})
"""
READ = """
import django, json; django.setup()
from clearance.models import RequestRecord
rows = RequestRecord.objects.filter(number__startswith="R2020-", state="joined")
issues = {one.number: one.issue for one in rows.select_related("issue__lead")}
print(json.dumps({number: [it.state, it.lead.name, it.tier, it.brief]
                  for number, it in issues.items()}))
"""
TOOK = """() => {
  const it = performance.getEntriesByType("navigation")[0];
  return [it.redirectEnd - it.redirectStart, it.responseStart - it.requestStart];
}"""


@pytest.mark.prove
def test_fifty_requests_are_settled_by_one_key_each(tmp_path, monkeypatch):
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}")
    monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)
    site = Site(tmp_path)
    site.prepare()
    site.run("-c", MAKE)
    site.start()
    try:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
            page = chromium.new_page(base_url=site.url, locale="zh-CN")
            pressed, took = settle(page)
            chromium.close()
    finally:
        site.kill()

    settled = json.loads(site.run("-c", READ))
    print(f"{len(settled)} settled, {pressed} keys, {summary(took)}")  # noqa: T201
    assert (len(settled), pressed <= KEYSTROKES) == (SETTLED, True)
    assert [number for number, told in settled.items() if not is_right(number, *told)] == []
    assert max(max(pair) for pair in took) < BOUND


def settle(page: Page) -> tuple[int, list[list[float]]]:
    """Sign in, open the first by Enter, and press one key for each; return keys and times."""
    page.goto("/admin/login/")
    page.locator("[name=username]").fill("dispatcher")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/admin/**")
    page.goto("/admin/desk/?tab=sort")
    for key in ("j", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**/record*/**")
    pressed, took = 2, []
    for _one in range(SETTLED):
        here = page.url
        is_danger = page.locator(".desk-what .desk-alarm").count() > 0
        page.keyboard.press("u" if is_danger else "y")
        page.wait_for_url(lambda url, here=here: url.split("?")[0] != here.split("?")[0])
        page.wait_for_load_state("load")
        pressed += 1
        took.append(page.evaluate(TOOK))
    return pressed, took


def is_right(number: str, state: str, lead: str, tier: str, brief: str) -> bool:
    """Dispatched to whom the catalogue names, danger as urgent, with a brief that tells."""
    n = int(number.split("-")[1])
    is_danger = n < 100 and n % DANGER_EACH == DANGER_EACH - 1
    rightly = tier == ("urgent" if is_danger else "standard") and lead == said(n)[2]
    return rightly and state == "dispatched" and "现象：" in brief


def summary(took: list[list[float]]) -> str:
    acts, pages = (sorted(times) for times in zip(*took, strict=True))
    middle = len(took) // 2
    return (
        f"deciding {acts[middle]:.0f} ms (most {acts[-1]:.0f}), "
        f"next page {pages[middle]:.0f} ms (most {pages[-1]:.0f})"
    )
