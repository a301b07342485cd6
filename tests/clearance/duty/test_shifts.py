"""Whose shift a moment falls into, and who answers without one."""

from datetime import date

import pytest

from clearance.duty.shifts import gaps, on_duty, shift_at
from home.models import Membership, Person
from tests.clearance.duty.roster import a_centre, an_officer, on_roster
from tests.factories.cast import a_department
from tests.factories.college import a_calendar, college_time

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("moment", "day", "shift"),
    [
        ("2026-03-04 08:29", date(2026, 3, 3), "night"),
        ("2026-03-04 08:30", DAY, "day"),
        ("2026-03-04 17:29", DAY, "day"),
        ("2026-03-04 17:30", DAY, "night"),
        ("2026-03-04 23:50", DAY, "night"),
        ("2026-03-05 00:10", DAY, "night"),
        ("2026-01-01 03:00", date(2025, 12, 31), "night"),
    ],
)
def test_night_belongs_to_the_day_it_begins_on(moment, day, shift):
    assert shift_at(college_time(moment), a_calendar()) == (day, shift)


@pytest.mark.django_db
def test_roster_names_one_person():
    a_centre()
    on_roster(an_officer("night"), DAY, "night")
    on_roster(an_officer("day"), DAY, "day")

    found = on_duty(college_time("2026-03-04 23:50"))

    assert ([one.username for one in found.users], found.on_roster) == (["night"], True)


@pytest.mark.django_db
def test_head_of_the_centre_answers_where_nobody_is_on_duty():
    a_centre()
    an_officer("free")

    found = on_duty(college_time("2026-03-04 23:50"))

    assert ([one.username for one in found.users], found.on_roster) == (["chief"], False)


@pytest.mark.django_db
def test_deputy_answers_while_standing_in_for_the_head():
    a_centre()
    centre, deputy = a_department("受理中心"), an_officer("deputy")
    centre.deputy = Person.objects.create(name="示例副职", user=deputy)
    centre.deputy_from = centre.deputy_until = DAY
    centre.save()

    assert on_duty(college_time("2026-03-04 23:50")).users == [deputy]


@pytest.mark.django_db
@pytest.mark.parametrize("lost", ["account", "role"])
def test_who_left_since_is_not_on_duty(lost):
    chief, gone = a_centre(), an_officer("gone")
    on_roster(gone, DAY, "night")
    if lost == "account":
        gone.is_active = False
        gone.save()
    else:
        Membership.objects.filter(user=gone).update(ends=date(2026, 3, 3))

    assert on_duty(college_time("2026-03-04 23:50")).users == [chief]


@pytest.mark.django_db
def test_centre_without_a_head_answers_as_a_whole():
    an_officer("first"), an_officer("second")

    found = on_duty(college_time("2026-03-04 23:50"))

    assert {one.username for one in found.users} == {"first", "second"}


@pytest.mark.django_db
def test_nights_without_anybody_are_told_the_soonest_first():
    officer = an_officer("night")
    on_roster(officer, date(2026, 3, 5), "night")
    on_roster(officer, DAY, "day")

    assert gaps(college_time("2026-03-04 09:00")) == [DAY, date(2026, 3, 6)]
