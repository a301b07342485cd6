"""Every public page in light and dark, on a phone and on a desk, squeezed, and by keyboard."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from clearance.enums import CLEARED_LEVELS, State
from clearance.models import Issue
from tests.browser.ground import build_college
from tests.browser.people import Student
from tests.browser.walk import Walk
from tests.factories import clearance as made

pytestmark = pytest.mark.browser


@pytest.fixture
def walk(open_page, axe) -> Walk:
    return Walk(open_page(390, 900), axe)


@pytest.fixture
def demo(live_server) -> None:
    call_command("load_demo", "--small", stdout=StringIO())


def address_of(**conditions) -> str:
    return Issue.objects.listed().filter(**conditions).order_by("-pk").first().get_absolute_url()


def test_pages_to_read_are_accessible(demo, walk):
    walk.visit("/", "/sessions/", "/sessions/tea-22/", "/progress/", "/progress/?state=struck")
    walk.visit(
        address_of(struck_off_at__isnull=False),
        address_of(state=State.REOPENED, publicity__in=CLEARED_LEVELS),
        address_of(publicity="uncleared"),
    )

    assert walk.found == []


def test_plain_english_and_missing_pages_are_accessible(demo, walk, watch):
    watch.allow("404 (Not Found)")

    walk.visit("/about/", "/no-such-page/", "/en/", "/en/progress/", "/en/sessions/tea-22/")

    assert walk.found == []


def test_forms_and_tracking_are_accessible(live_server, walk, watch):
    watch.allow("422 ")
    build_college()
    student = Student(walk.page)

    walk.visit("/ask/", "/repair/", "/track/")
    student.send("/ask/")
    walk.stop("/ask/send/ with errors")
    student.send("/ask/", texts={"说说情况": "示例：走廊的灯一直不亮。"}, choices=["求助"])
    student.read_number_and_code()
    walk.stop("/ask/done/")
    student.track()
    walk.stop("/track/ of a new request")

    assert walk.found == []


def test_tracking_of_an_answered_request_is_accessible(live_server, walk):
    build_college()
    received = made.received(at=timezone.now() - timedelta(days=2))
    issue = made.answered(at=received.record.submitted_at, record=received.record)
    student = Student(walk.page, issue.records.get().number, received.code)

    student.track()
    expect(student.page.get_by_text(made.ANSWER)).to_be_visible()
    walk.stop("/track/ of an answered request")

    assert walk.found == []
