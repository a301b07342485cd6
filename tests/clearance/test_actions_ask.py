"""回访: each answer is a question to each who asked, and silence is a row."""

from datetime import timedelta

import pytest

from clearance.actions import answer, close, dispatch, follow_up, triage
from clearance.actions.ask import fall_silent
from clearance.actors import person, staff
from clearance.enums import Kind
from clearance.models import FollowUp
from home.college.enums import Role
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import (
    HOUR,
    SPOKEN_AT,
    an_answer,
    answered,
    centre,
    in_review,
    officer_of,
    opened,
    person_of,
    received,
    record_of,
    reopened,
)

pytestmark = pytest.mark.django_db
ASKED_AT = SPOKEN_AT + 5 * HOUR
OVER = ASKED_AT + timedelta(days=14)


def questions() -> list[tuple]:
    return list(FollowUp.objects.order_by("pk").values_list("record", "round", "answer"))


def test_approved_answer_asks_everybody_who_joined():
    issue = in_review()
    other = received(body="另一个人也说了。").record
    triage.join(other, issue, by=centre(), at=SPOKEN_AT + 4 * HOUR)
    assert questions() == []

    answer.approve(issue, by=staff(a_member(Role.HEAD, issue.lead)), at=ASKED_AT)

    assert sorted(questions()) == sorted([(record_of(issue).pk, 1, ""), (other.pk, 1, "")])
    assert set(FollowUp.objects.values_list("expires_at", flat=True)) == {OVER}


@pytest.mark.parametrize("how", ["repair", "on the spot"])
def test_answer_that_no_head_reads_asks_too(how):
    if how == "repair":
        answered(kind=Kind.REPAIR)
    else:
        answer.answer_on_the_spot(opened(), an_answer(), lead=a_department(), by=centre())

    assert [(round, said) for _, round, said in questions()] == [(1, "")]


def test_who_joins_an_answered_issue_is_asked():
    issue, late = answered(), received(body="另一个人也说了。").record

    triage.join(late, issue, by=centre(), at=ASKED_AT + HOUR)

    assert FollowUp.objects.get(record=late).expires_at == OVER + HOUR


def test_second_round_asks_again():
    issue = reopened()
    issue = dispatch.take_up(issue, by=officer_of(issue), at=ASKED_AT + 2 * HOUR)
    issue = answer.submit(issue, an_answer(), by=officer_of(issue), at=ASKED_AT + 3 * HOUR)
    answer.approve(issue, by=staff(a_member(Role.HEAD, issue.lead)), at=ASKED_AT + 4 * HOUR)

    assert [(round, said) for _, round, said in questions()] == [(1, ""), (2, "")]


def test_sealed_matter_asks_nobody():
    issue = opened(kind=Kind.ACCUSE)

    answer.answer_on_the_spot(issue, an_answer(), by=staff(a_member(Role.DISCIPLINE)))

    assert questions() == []


def test_question_falls_silent_when_it_runs_out_and_only_once():
    answered()

    told = [fall_silent(at) for at in (OVER - timedelta(seconds=1), OVER, OVER)]

    assert told == [0, 1, 0]
    assert FollowUp.objects.get().answer == "silent"


def test_what_was_said_stays_when_the_time_is_over():
    issue = answered()
    follow_up.say(record_of(issue), follow_up.Said("partly", 3), by=person_of(issue), at=ASKED_AT)

    assert fall_silent(OVER) == 0
    assert FollowUp.objects.get().answer == "partly"


def test_question_that_a_new_round_ended_is_no_silence():
    issue = answered()
    close.reopen(issue, reason="又坏了。", by=centre(), at=ASKED_AT + HOUR)

    assert fall_silent(OVER) == 0


def test_who_took_the_request_back_is_not_silent():
    issue = answered()
    close.reopen(issue, reason="又坏了。", by=centre(), at=ASKED_AT + HOUR)
    triage.withdraw(record_of(issue), by=person_of(issue), at=ASKED_AT + HOUR)

    assert fall_silent(OVER) == 0


def test_late_word_is_still_taken():
    issue = answered()
    fall_silent(OVER)
    record = record_of(issue)

    follow_up.say(record, follow_up.Said("fixed", 5), by=person(record), at=OVER + HOUR)

    assert FollowUp.objects.get().answer == "fixed"


def test_asking_costs_the_same_however_many_asked(django_assert_max_num_queries):
    issue = in_review()
    for number in range(6):
        other = received(body=f"第 {number} 个人也说了。").record
        triage.join(other, issue, by=centre(), at=SPOKEN_AT + 4 * HOUR)
    head = staff(a_member(Role.HEAD, issue.lead))

    with django_assert_max_num_queries(27):
        answer.approve(issue, by=head, at=ASKED_AT)
