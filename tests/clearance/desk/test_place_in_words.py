"""Where it is, in a person's words: the dispatcher lets them through to the department."""

import pytest
from django.urls import reverse

from clearance.models import Issue
from home.college.enums import Role
from tests.clearance.desk.sending import move_record, opening
from tests.factories import clearance as made

PLACE = "四层东头开水间"


@pytest.mark.parametrize("form", ["open", "on_the_spot"])
def test_the_persons_words_for_the_place_stand_in_the_form(sign_in, form):
    record = made.received(place_text=PLACE).record

    response = sign_in(Role.DISPATCHER).get(reverse("desk_record_move", args=[record.pk, form]))

    assert response.context["form"]["place_text"].value() == PLACE


def test_department_reads_where_it_is(sign_in):
    record = made.received(place_text=PLACE).record
    move_record(sign_in(Role.DISPATCHER), record, "open", **opening(place_text="四层开水间"))

    issue = Issue.objects.get()
    shown = sign_in(Role.OFFICER, issue.lead).get(reverse("desk_issue", args=[issue.pk]))

    assert ("四层开水间" in shown.content.decode(), PLACE in shown.content.decode()) == (
        True,
        False,
    )


def test_words_the_dispatcher_leaves_out_stay_with_the_centre(sign_in):
    record = made.received(place_text="张同学住的 305").record
    move_record(sign_in(Role.DISPATCHER), record, "open", **opening(place_text=""))

    issue = Issue.objects.get()
    shown = sign_in(Role.OFFICER, issue.lead).get(reverse("desk_issue", args=[issue.pk]))

    assert "305" not in shown.content.decode()
