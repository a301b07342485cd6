"""What the components do without a script, and what their scripts add."""

import pytest
from django.template.loader import render_to_string

from home.stylesheet import joined

pytestmark = pytest.mark.browser


def card(page) -> None:
    html = render_to_string(
        "components/number_and_code.html", {"number": "R2026-000123", "code": "7KQ4-M2XP"}
    )
    page.set_content(f"<style>{joined()}</style>{html}")


def test_number_and_code_without_script_shows_no_dead_button(no_js_phone):
    card(no_js_phone)

    assert no_js_phone.locator("button:visible").count() == 0
    assert no_js_phone.locator("dd").all_inner_texts() == ["R2026-000123", "7KQ4-M2XP"]
