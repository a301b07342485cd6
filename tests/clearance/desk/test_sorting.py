"""Neighbours of what is sorted, one search for all, and refusals that say what to do."""

import pytest
from django.urls import reverse

from clearance.actions import triage
from clearance.actions.receive import Contact
from clearance.models import RequestRecord
from home.college.enums import Role
from tests.factories.clearance import HOUR, SPOKEN_AT, centre, opened, received

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in):
    return sign_in(Role.DISPATCHER)


def post(client, record, name: str, **values):
    last = record.events.order_by("-pk").first()
    url = reverse("desk_record_move", args=[record.pk, name])
    return client.post(url, {"last_event": last.pk} | values)


def page(client, record):
    return client.get(reverse("desk_record", args=[record.pk]))


def test_record_far_down_the_list_keeps_its_place_among_its_neighbours(client):
    records = [received(at=SPOKEN_AT + n * 24 * HOUR).record for n in range(12)]

    rows = page(client, records[8]).context["rows"]

    assert [row.number for row in rows] == [one.number for one in records[6:12]]


@pytest.mark.parametrize("typed", ["{number}", "{digits}", "{short}", "排队太久"])
def test_search_finds_a_request_by_its_number_its_digits_and_its_words(client, typed):
    record = received(body="食堂排队太久。").record
    received()
    digits = record.number.split("-")[1]
    typed = typed.format(number=record.number, digits=digits, short=digits[-4:])

    response = client.get(reverse("desk"), {"q": typed})

    assert [row.number for row in response.context["rows"]] == [record.number]


def test_joining_with_nothing_chosen_says_what_to_choose(client):
    record = received().record

    response = post(client, record, "join")

    assert response.context["form"].non_field_errors() == ["请选一件，或填编号。"]


def test_second_of_two_dispatchers_reads_what_became_of_it(client):
    record = received().record
    seen = record.events.order_by("-pk").first().pk
    issue = opened()
    triage.join(record, issue, by=centre())

    response = post(client, record, "decline", reason="已有公开办法。", last_event=seen)

    error = response.context["form"].non_field_errors()[0]
    assert (issue.number in error, error.startswith("已由")) == (True, True)
    assert f'href="{reverse("desk_issue", args=[issue.pk])}"' in response.text


def test_centre_withdraws_with_a_reason_and_the_trail_says_for_whom(client):
    record = received().record

    post(client, record, "withdraw", reason="本人来电撤回。")
    refused = RequestRecord.objects.get().state
    post(client, record, "withdraw", reason="本人来电撤回。", sure="on")

    told = page(client, record).context["trail"][0]
    assert (refused, told.what, told.note) == ("received", "代本人撤回", "本人来电撤回。")


def test_contact_is_offered_only_where_there_is_one(client):
    without, with_one = received().record, received(contact=Contact(phone="13800000000")).record

    assert [page(client, one).context["has_contact"] for one in (without, with_one)] == [
        False,
        True,
    ]


def test_contact_needs_a_reason_of_some_length(client):
    record = received(contact=Contact(phone="P-MARK-2")).record

    response = client.post(
        reverse("desk_reveal", args=[record.pk]), {"purpose": "ask", "reason": "看看"}
    )

    assert "P-MARK-2" not in response.text
    assert list(response.context["form"].errors) == ["reason"]


def test_what_is_entered_for_somebody_is_urgent_when_ticked_and_private_unless_agreed(client):
    form = client.get(reverse("desk_receive")).context["form"]
    sent = {"channel": "phone", "kind": "help", "body": "宿舍进水了。", "is_urgent": "on"}

    client.post(reverse("desk_receive"), sent | {"nonce": form["nonce"].value()})

    record = RequestRecord.objects.get()
    assert (record.tier, record.may_be_public) == ("urgent", False)
    assert page(client, record).context["heading"] == "宿舍进水了。"
