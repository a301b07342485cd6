"""Kinds of day, from the college's own word down to the weekday."""

from datetime import date, time

import pytest
from wagtail.models import Site

from home.college.calendar import Calendar, load_calendar
from home.models import CollegeSettings, WorkingDay
from tests.factories.college import a_calendar, college_time, some_terms

KINDS = (
    (date(2026, 3, 2), "workday", True),
    (date(2026, 3, 7), "weekend", False),
    (date(2026, 5, 1), "holiday", False),
    (date(2026, 5, 9), "makeup", True),
    (date(2026, 1, 5), "exam", True),
    # A weekend in the exam weeks stays a weekend, a holiday in the vacation is the vacation's.
    (date(2026, 1, 10), "weekend", False),
    (date(2026, 1, 17), "winter", False),
    (date(2026, 2, 17), "winter", False),
    (date(2026, 2, 28), "winter", False),
    (date(2026, 7, 20), "summer", False),
    (date(2026, 8, 31), "workday", True),
)


@pytest.mark.parametrize(("day", "kind", "works"), KINDS)
def test_calendar_knows_the_kind_of_a_day(day, kind, works):
    calendar = a_calendar()

    assert (calendar.kind_of(day), calendar.is_workday(day)) == (kind, works)


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 5, 1), date(2026, 7, 20)])
def test_calendar_takes_the_college_s_word_over_all_else(day):
    assert a_calendar({day: "makeup"}).kind_of(day) == "makeup"


def test_calendar_works_through_a_vacation_but_not_its_holidays():
    calendar = a_calendar()

    assert calendar.is_workday(date(2026, 1, 20), through_vacation=True) is True
    assert calendar.is_workday(date(2026, 2, 17), through_vacation=True) is False


def test_calendar_in_vacation_only_between_its_days():
    calendar = a_calendar()
    days = (date(2026, 1, 16), date(2026, 1, 17), date(2026, 3, 1), date(2026, 3, 2))

    assert [calendar.in_vacation(day) for day in days] == [False, True, True, False]


def test_calendar_next_opening_is_the_first_day_of_the_term_after():
    assert a_calendar().next_opening(date(2026, 7, 20)) == date(2026, 8, 31)


def test_calendar_next_opening_without_a_next_term_is_the_day_after_the_vacation():
    calendar = Calendar(stated={date(2026, 7, 20): "summer"})

    assert calendar.next_opening(date(2026, 7, 20)) == date(2026, 7, 21)


def test_calendar_has_no_next_opening_outside_a_vacation():
    assert a_calendar().next_opening(date(2026, 3, 2)) is None


def test_calendar_closes_in_the_college_s_time():
    assert a_calendar().closes_at(date(2026, 3, 2)) == college_time("2026-03-02 17:30")


@pytest.mark.django_db
def test_load_calendar_reads_all_in_three_queries(django_assert_num_queries):
    some_terms()

    with django_assert_num_queries(3):
        load_calendar(date(2026, 1, 1))


@pytest.mark.django_db
def test_load_calendar_tells_the_same_days_as_the_pure_one():
    some_terms()
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + offset) for offset in range(250)]

    loaded = load_calendar(date(2026, 1, 1))

    pure = a_calendar()
    assert [loaded.kind_of(day) for day in days] == [pure.kind_of(day) for day in days]


@pytest.mark.django_db
def test_load_calendar_in_a_vacation_that_began_before_knows_it():
    some_terms()

    assert load_calendar(date(2026, 2, 10)).kind_of(date(2026, 2, 10)) == "winter"


@pytest.mark.django_db
def test_load_calendar_heeds_a_stated_day():
    WorkingDay.objects.create(date=date(2026, 4, 15), kind="holiday")

    assert load_calendar(date(2026, 4, 1)).is_workday(date(2026, 4, 15)) is False


@pytest.mark.django_db
def test_load_calendar_takes_the_office_hours_of_the_settings():
    site = Site.objects.get(is_default_site=True)
    CollegeSettings.objects.create(site=site, office_opens=time(8), office_closes=time(18))

    calendar = load_calendar(date(2026, 3, 2))

    assert (calendar.opens, calendar.closes) == (time(8), time(18))


@pytest.mark.django_db
def test_load_calendar_of_a_year_without_data_falls_back_to_weekends():
    calendar = load_calendar(date(2031, 9, 20), days=30)

    assert calendar.missing_years == {2031}
    assert calendar.kind_of(date(2031, 10, 1)) == "workday"
    assert calendar.kind_of(date(2031, 10, 4)) == "weekend"


@pytest.mark.django_db
def test_load_calendar_misses_no_year_whose_days_were_entered():
    WorkingDay.objects.create(date=date(2031, 10, 1), kind="holiday")

    assert load_calendar(date(2031, 9, 20), days=30).missing_years == frozenset()


@pytest.mark.django_db
def test_load_calendar_misses_no_year_of_the_state_council_s_lists():
    assert load_calendar(date(2026, 1, 1), days=364).missing_years == frozenset()
