"""我也遇到: counted once a browser, told of public answers, outside the rates."""

import re
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import connection
from django.urls import reverse

from clearance.actions import answer as answering
from clearance.actions import support
from clearance.enums import Publicity
from clearance.models import Notice, Support
from clearance.refusals import NotPossible
from clearance.track import throttle
from tests.factories.cast import a_place
from tests.factories.clearance import (
    ANSWER,
    SPOKEN_AT,
    an_answer,
    answered,
    cleared,
    dispatched,
    head_of,
    in_progress,
    officer_of,
    planned,
)

pytestmark = pytest.mark.django_db
ADDRESS = "supporter@example.edu.cn"


def later(hours: int):
    return SPOKEN_AT + timedelta(hours=hours)


@pytest.fixture
def issue():
    """Open, and its words cleared."""
    return cleared(dispatched())


def address(issue) -> str:
    return reverse("met", args=[issue.number])


def told() -> list[Notice]:
    return [notice for notice in Notice.objects.all() if notice.address == ADDRESS]


def test_page_of_an_open_matter_leads_there(client, issue):
    assert f'href="{address(issue)}"' in client.get(issue.get_absolute_url()).text


def test_one_tap_is_counted(client, issue):
    response = client.post(address(issue), follow=True)

    assert Support.objects.filter(issue=issue).count() == 1
    assert "已经记下" in response.text


def test_same_browser_is_counted_once(client, issue):
    client.post(address(issue))
    client.post(address(issue))

    assert Support.objects.count() == 1


def test_another_browser_is_counted_too(client, issue):
    client.post(address(issue))
    client.cookies.clear()
    client.post(address(issue))

    assert Support.objects.count() == 2


def test_reading_counts_nobody(client, issue):
    client.get(address(issue))

    assert not Support.objects.exists()


def test_wrong_address_is_told_beside_it_and_kept(client, issue):
    response = client.post(address(issue), {"email": "nobody at all"})

    assert list(response.context["form"].errors) == ["email"]
    assert 'value="nobody at all"' in response.text
    assert not Support.objects.exists()


def test_address_is_locked_in_the_database(client, issue):
    client.post(address(issue), {"email": ADDRESS})

    assert Support.objects.get().email == ADDRESS
    with connection.cursor() as cursor:
        cursor.execute("SELECT email FROM clearance_support")
        assert ADDRESS not in cursor.fetchone()[0]


def test_plan_still_to_be_kept_can_be_stood_by(client):
    issue = cleared(planned())

    client.post(address(issue))

    assert Support.objects.exists()


def test_answered_one_is_refused_by_the_action(issue):
    with pytest.raises(NotPossible):
        support.support(cleared(answered()), token="t")


@pytest.mark.parametrize(
    "hidden",
    [
        lambda: dispatched(),
        lambda: cleared(dispatched(), publicity=Publicity.CLOSED),
        lambda: cleared(dispatched(fields={"location": a_place("D3-302", is_bedroom=True)})),
    ],
)
def test_what_nobody_reads_cannot_be_stood_by(client, hidden):
    issue = hidden()

    assert client.post(address(issue)).status_code == 404
    assert not Support.objects.exists()


def test_public_answer_goes_to_the_address_once(client):
    issue = cleared(in_progress())
    client.post(address(issue), {"email": ADDRESS})

    sent_up = answering.submit(issue, an_answer(), by=officer_of(issue), at=later(4))
    issue = answering.approve(sent_up, by=head_of(issue), at=later(5))
    assert told() == []
    cleared(issue)
    cleared(issue)

    [notice] = told()
    assert issue.number in notice.subject
    assert ANSWER in notice.body
    assert "/progress/met/stop/" in notice.body


def test_link_of_the_mail_deletes_the_address_and_keeps_the_count(client, issue):
    row, _is_new = support.support(issue, token="t", email=ADDRESS)
    link = re.sub(r"^https?://[^/]+", "", support.stop_link(row))

    client.get(link)
    row.refresh_from_db()
    assert row.email == ADDRESS
    client.post(link)

    row.refresh_from_db()
    assert row.email == ""


def test_link_that_was_cut_says_so(client):
    response = client.get(reverse("met_stop", args=["12:broken"]))

    assert response.status_code == 404
    assert "链接" in response.text


def test_flood_from_one_network_is_asked_to_wait(client, issue, monkeypatch):
    caches[throttle.COUNTERS].clear()
    limit = throttle.Limit("met", 1, throttle.MET_FROM_ADDRESS.within)
    monkeypatch.setattr("clearance.public.met.views.MET_FROM_ADDRESS", limit)
    client.post(address(issue))
    client.cookies.clear()

    response = client.post(address(issue), {"email": ADDRESS})

    assert response.status_code == 429
    assert f'value="{ADDRESS}"' in response.text
    assert Support.objects.count() == 1
