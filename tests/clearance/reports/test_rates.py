"""The three rates: literal numbers, with what they are of."""

from datetime import timedelta

import pytest

from clearance.actions import answer, dispatch, follow_up
from clearance.reports.rates import Rate, Rates, rates_of
from tests.factories import clearance as made
from tests.factories.cast import a_department

SINCE = made.SPOKEN_AT - timedelta(days=1)
MUCH_LATER = made.SPOKEN_AT + timedelta(days=60)


@pytest.mark.parametrize(
    ("rate", "percent", "low", "high"),
    [
        (Rate(8, 10), 80.0, 49.0, 94.3),
        (Rate(0, 10), 0.0, 0.0, 27.8),
        (Rate(10, 10), 100.0, 72.2, 100.0),
        (Rate(81, 263), 30.8, 25.5, 36.6),
    ],
)
def test_wilson_interval(rate, percent, low, high):
    assert round(rate.percent, 1) == percent
    assert tuple(round(bound, 1) for bound in rate.interval) == (low, high)


def test_nothing_counted_is_no_rate():
    assert (Rate().percent, Rate().interval, Rate().is_ranked) == (None, None, False)


def test_nobody_is_compared_below_ten():
    assert [Rate(9, 9).is_ranked, Rate(9, 10).is_ranked] == [False, True]


@pytest.mark.django_db
def test_rates_are_counted_on_records():
    lead = a_department()
    struck = made.struck_off()
    said = made.answered()
    follow_up.say(made.record_of(said), follow_up.Said("fixed", 5), by=made.person_of(said),
                  at=made.SPOKEN_AT + timedelta(days=1))  # fmt: skip
    made.in_progress()
    made.opened(kind="accuse")
    assert struck.lead == lead

    found = rates_of([lead.pk], SINCE, MUCH_LATER)

    # Three asked, two were answered in time, both confirmed; one gave five stars.
    assert found == {lead.pk: Rates(Rate(2, 3), Rate(2, 3), Rate(1, 1))}


@pytest.mark.django_db
def test_nobody_is_counted_before_the_time_has_come():
    made.in_progress()

    found = rates_of([a_department().pk], SINCE, made.SPOKEN_AT + timedelta(hours=5))

    assert found == {a_department().pk: Rates(Rate(0, 0), Rate(0, 0), Rate(0, 0))}


def an_answer_after_a_pause(days_late: int):
    """Stopped from Monday to Friday 20 March, promised for Thursday 5 March, answered later."""
    issue = made.waiting()
    resumed = made.SPOKEN_AT + timedelta(days=17, hours=14)
    issue = dispatch.resume(issue, by=made.officer_of(issue), at=resumed)
    at = resumed + timedelta(days=days_late)
    answer.submit(issue, made.an_answer(), by=made.officer_of(issue), at=at)
    return answer.approve(issue, by=made.head_of(issue), at=at)


@pytest.mark.django_db
@pytest.mark.parametrize(("days_late", "less_pauses"), [(1, Rate(1, 1)), (30, Rate(0, 1))])
def test_pause_is_told_apart_and_never_hides_what_is_late(days_late, less_pauses):
    an_answer_after_a_pause(days_late)

    found = rates_of([a_department().pk], SINCE, MUCH_LATER)[a_department().pk]

    assert (found.response, found.response_less_pauses) == (Rate(0, 1), less_pauses)
