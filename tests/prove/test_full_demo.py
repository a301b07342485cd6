"""The full demo: as many matters as the programme tells of, each by the table, all of it read."""

from collections import Counter
from datetime import date
from io import StringIO
from time import process_time

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from clearance.enums import OPEN_STATES, Kind, NoticeState, Outcome, State
from clearance.models import Issue, Notice, Promise, RequestRecord, SearchEntry
from home.college.enums import DepartmentKind, LocationKind
from home.models import Department, Location, Term
from sessions.models import TeaSessionPage
from tests.clearance.demo.replay import wrong_trails

pytestmark = [pytest.mark.prove, pytest.mark.usefixtures("demo"), pytest.mark.django_db]
CPU_SECONDS = 90


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demo once for all proofs of this module; how many seconds of a processor it took."""
    with django_db_blocker.unblock(), transaction.atomic():
        begins = process_time()
        call_command("load_demo", stdout=StringIO())
        yield process_time() - begins
        transaction.set_rollback(True)


def past():
    """What was opened before the term that the demo ends in, elsewhere than at a tea."""
    opens = Term.objects.on(timezone.localdate()).opens
    early = Q(records__submitted_at__date__lt=opens)
    return Issue.objects.filter(early | Q(state=State.MERGED, opened_at__date__lt=opens)).distinct()


def test_it_takes_less_than_a_minute_and_a_half(demo):
    assert demo < CPU_SECONDS


def test_every_trail_is_one_of_the_table():
    assert wrong_trails() == []


def test_matters_and_repairs_are_as_many_as_they_should_be():
    matters, repairs = past().exclude(kind=Kind.REPAIR), past().filter(kind=Kind.REPAIR)
    mended = repairs.struck_off().count()

    assert matters.filter(outcome=Outcome.SOLVED).struck_off().count() == 2150
    assert (repairs.count(), mended) == (1200, 1176)


def test_this_term_has_matters_in_every_state():
    assert set(Issue.objects.values_list("state", flat=True)) == set(State.values)
    assert Issue.objects.filter(state__in=OPEN_STATES).count() >= 40
    assert not Issue.objects.filter(changed_at__gt=timezone.now()).exists()


def test_no_title_is_used_more_than_three_times():
    titles = Counter(Issue.objects.values_list("title", flat=True))

    assert [title for title, times in titles.items() if times > 3] == []


def test_bodies_differ():
    bodies = list(RequestRecord.objects.order_by("pk").values_list("body", flat=True))

    for start in range(0, len(bodies), 1000):
        thousand = bodies[start : start + 1000]
        assert len(set(thousand)) >= 0.9 * len(thousand)


def test_more_is_said_after_a_holiday():
    """The two weeks from the opening of a term against two weeks far from any holiday."""
    said = Counter(RequestRecord.objects.values_list("submitted_at__date", flat=True))
    opens = [term.opens for term in Term.objects.filter(opens__lt=timezone.localdate())]

    after = sum(said[date.fromordinal(day.toordinal() + n)] for day in opens for n in range(14))
    midst = sum(said[date.fromordinal(day.toordinal() + n)] for day in opens for n in range(60, 74))

    assert after > 1.5 * midst


def test_teas_run_from_2021_to_the_coming_one():
    teas = TeaSessionPage.objects.live().order_by("number")

    assert [tea.number for tea in teas] == list(range(1, 24))
    assert (teas[0].date.year, teas[21].date.year) == (2021, 2025)
    assert teas[22].date > timezone.localdate()
    assert all(tea.recap and tea.picture for tea in teas[:22])


def test_every_tea_opens_with_its_number(client):
    opened = [
        str(tea.number) in client.get(tea.get_url()).context["page"].title
        for tea in TeaSessionPage.objects.live()
    ]

    assert opened == [True] * 23


def test_old_plans_were_kept():
    at_teas = Promise.objects.filter(issue__origin_page__isnull=False)

    old = at_teas.filter(due__lt=timezone.localdate())
    assert old.count() > 5
    assert not old.filter(kept_at__isnull=True).exists()
    assert not Promise.objects.unchecked().filter(due__lt=timezone.localdate()).exists()


def test_register_is_a_college():
    kinds = Counter(Department.objects.values_list("kind", flat=True))

    assert kinds[DepartmentKind.COLLEGE] == 6
    assert sum(kinds.values()) - 6 == 12
    assert Location.objects.filter(kind=LocationKind.CAMPUS).count() == 2


def test_nothing_waits_to_be_sent_and_all_is_found():
    assert not Notice.objects.filter(state=NoticeState.READY).exists()
    assert SearchEntry.objects.filter(title__contains="热水").exists()
