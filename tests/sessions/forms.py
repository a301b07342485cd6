"""What the browser sends from a tea's edit screen."""

from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.factories.clearance import category
from tests.factories.pages import a_term


def a_row_sent(title: str = "热水能不能延长？", **fields) -> dict:
    """A new row, as typed: no id and no key."""
    empty = dict.fromkeys(
        (
            "key", "lead", "location", "public_text", "recording_second", "outcome", "answer",
            "answered_on", "source", "checked_by", "checked_on", "promise_text", "promise_due",
            "new_update", "new_update_on",
        ),
        "",
    )  # fmt: skip
    return empty | {"title": title, "category": category().pk} | fields


def a_form(rows: list[dict] = (), initial: int = 0, **fields) -> dict:
    """The whole form; ``initial`` of the rows were on the page when it was opened."""
    page = {
        "title": "第22期下午茶",
        "slug": "tea-22",
        "number": "22",
        "term": a_term().pk,
        "date": "2026-03-02",
        "starts": "15:30",
        "ends": "17:00",
        "place": "示例楼 303 会议室",
        "how_to_ask": "",
        "guests": "",
        "picture_caption": "",
        "live_url": "",
        "recording_url": "",
        "recap": streamfield([]),
        "people": inline_formset([]),
        "agenda": inline_formset([]),
        "marks": inline_formset([]),
        "raised": inline_formset(list(rows), initial=initial),
        "comments": inline_formset([]),
    }
    return nested_form_data(page | fields)
