"""When, where and who, as a tea's page and the front page say it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.faces import dates


@dataclass(frozen=True)
class Fact:
    term: str
    words: str
    url: str = ""


def when_words(tea) -> str:
    """2026年11月5日（周四）15:30—17:00."""
    day = pgettext("full day with weekday", "%(weekday)s %(day)s") % {
        "day": dates.full_day(tea.date),
        "weekday": dates.weekday(tea.date),
    }
    hours = f"{dates.clock(tea.begins_at)}—{dates.clock(tea.ends_at)}"
    return pgettext("day and hours", "%(day)s, %(hours)s") % {"day": day, "hours": hours}


def time_and_place(tea) -> tuple[Fact, ...]:
    return (Fact(_("Time"), when_words(tea)), Fact(_("Place"), tea.place))


def facts_of(tea) -> tuple[Fact, ...]:
    """For the tea's own page, with who was there."""
    people = [str(present.person) for present in tea.people.select_related("person")]
    departments = [department.label for department in tea.departments.all()]
    guests = [tea.guests] if tea.guests else []
    present = _(", ").join([*people, *departments, *guests])
    return (*time_and_place(tea), Fact(_("Present"), present))


def agenda_words(tea) -> str:
    return _(", ").join(item.text for item in tea.agenda.all())
