"""The catalogue at the desk: a suggestion that one click takes, a dispatch called back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clearance.enums import Kind, State, Tier
from clearance.models import DispatchRule, Issue, Notice
from home.college.enums import Role
from tests.factories.cast import a_department, a_member, a_place
from tests.factories.clearance import HOUR, SPOKEN_AT, category, dispatched, in_progress, received

pytestmark = pytest.mark.django_db


@pytest.fixture
def rule() -> DispatchRule:
    return DispatchRule.objects.create(
        words="灯", category=category(), lead=a_department(), tier=Tier.REPAIR, reason="灯归后勤"
    )


@pytest.fixture
def centre(client):
    client.force_login(a_member(Role.DISPATCHER))
    return client


def test_suggestion_stands_in_the_form_with_the_rule_that_made_it(centre, rule):
    record = received(location=a_place()).record

    response = centre.get(reverse("desk_record", args=[record.pk]))

    form = response.context["form"]
    assert (form["lead"].value(), form["category"].value()) == (rule.lead_id, category().pk)
    assert form["tier"].value() == "standard"
    assert f"派单目录建议，依据“{rule}”：灯归后勤" in response.text


def test_one_click_takes_the_suggestion(centre, rule):
    record = received(location=a_place()).record
    form = centre.get(reverse("desk_record", args=[record.pk])).context["form"]
    as_it_stands = {field.name: field.value() for field in form if field.value()}

    centre.post(reverse("desk_record_move", args=[record.pk, "open"]), as_it_stands)

    issue = Issue.objects.get()
    assert (issue.state, issue.lead, issue.tier) == (State.DISPATCHED, rule.lead, "standard")
    assert issue.events.get(verb="dispatched").pen == "centre"


def test_what_is_sent_asks_the_catalogue_nothing(centre, rule):
    record = received(location=a_place()).record
    form = centre.get(reverse("desk_record", args=[record.pk])).context["form"]
    as_it_stands = {field.name: field.value() for field in form if field.value()}

    with CaptureQueriesContext(connection) as asked:
        centre.post(reverse("desk_record_move", args=[record.pk, "open"]), as_it_stands)

    assert Issue.objects.get().state == State.DISPATCHED
    assert [one for one in asked if DispatchRule._meta.db_table in one["sql"]] == []


def test_form_that_comes_back_still_tells_the_rule(centre, rule):
    record = received(location=a_place()).record
    form = centre.get(reverse("desk_record", args=[record.pk])).context["form"]
    without_title = {one.name: one.value() for one in form if one.value() and one.name != "title"}

    response = centre.post(reverse("desk_record_move", args=[record.pk, "open"]), without_title)

    again = response.context["form"]
    assert (list(again.errors), again["title"].value()) == (["title"], None)
    assert f"派单目录建议，依据“{rule}”：灯归后勤" in response.text


def test_after_one_request_comes_the_next_that_waits(centre, rule):
    records = [received(at=SPOKEN_AT + day * 24 * HOUR).record for day in range(3)]
    went_to = []

    for record in (records[1], records[2], records[0]):
        form = centre.get(reverse("desk_record", args=[record.pk])).context["form"]
        as_it_stands = {field.name: field.value() for field in form if field.value()}
        url = reverse("desk_record_move", args=[record.pk, "open"])
        went_to.append(centre.post(url, as_it_stands).headers["Location"])

    after, first = (reverse("desk_record", args=[records[n].pk]) for n in (2, 0))
    assert went_to == [after, first, reverse("desk")]


def test_nothing_is_suggested_where_no_rule_fits(centre, rule):
    record = received(body="食堂排队太久。", kind=Kind.SUGGEST).record

    form = centre.get(reverse("desk_record", args=[record.pk])).context["form"]

    assert (form.note, form["lead"].value(), form["title"].value()) == ("", None, None)


def call_back(client, issue, reason="应由信息化中心办理。"):
    last = issue.events.order_by("-pk").first().pk
    url = reverse("desk_move", args=[issue.pk, "call_back"])
    return client.post(url, {"reason": reason, "last_event": last})


def test_wrong_dispatch_is_called_back_before_it_is_accepted(client, centre):
    officer, issue = a_member(Role.OFFICER), dispatched(helpers=(a_department("信息化中心"),))
    Notice.objects.all().delete()

    call_back(centre, issue)

    issue.refresh_from_db()
    assert (issue.state, issue.lead, issue.dispatched_at) == (State.NEW, None, None)
    assert not issue.assignments.filter(ended_at__isnull=True).exists()
    assert Notice.objects.get().address == officer.email
    client.force_login(officer)
    assert client.get(reverse("desk_issue", args=[issue.pk])).status_code == 404


def test_call_back_needs_a_reason_and_changes_nothing_without(centre):
    issue = dispatched()

    response = call_back(centre, issue, reason=" ")

    assert response.context["form"].errors == {"reason": ["这一项必填。"]}
    assert Issue.objects.get().state == State.DISPATCHED


def test_what_is_accepted_is_not_called_back(centre):
    issue = in_progress()

    call_back(centre, issue)

    assert Issue.objects.get().state == State.IN_PROGRESS
