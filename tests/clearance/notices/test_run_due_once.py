"""run_due: one at a time, what was missed in its order, and its last good run is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import StringIO
from threading import Event as Signal
from threading import Thread

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone

from clearance.enums import State
from clearance.models import Event
from home.models import LastRun
from home.operations.alone import alone
from tests.factories import clearance as made

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("run_due", *arguments, stdout=out)
    return out.getvalue().strip()


@contextmanager
def another_run_at_work() -> Iterator[None]:
    """In a thread, which has a session of its own, as another process would."""
    held, over = Signal(), Signal()

    def hold() -> None:
        with alone("run_due"):
            held.set()
            over.wait(timeout=30)
        connection.close()

    other = Thread(target=hold)
    other.start()
    assert held.wait(timeout=30)
    try:
        yield
    finally:
        over.set()
        other.join()


def test_run_beside_another_does_nothing_and_the_next_one_does():
    issue = made.waiting(until=date(2026, 3, 20))

    with another_run_at_work():
        told = run("--at", "2026-03-20T06:00")
        issue.refresh_from_db()
        meanwhile = issue.state
    run("--at", "2026-03-20T06:01")

    issue.refresh_from_db()
    assert told == "another run is at work; nothing to do"
    assert (meanwhile, issue.state) == (State.WAITING, State.IN_PROGRESS)


def test_good_run_is_kept_with_its_time():
    before = timezone.now()

    run("--at", "2026-03-20T06:00")

    assert before <= LastRun.objects.get(duty="run_due").ended_at <= timezone.now()


def test_dry_run_is_no_run():
    run("--dry-run")

    assert not LastRun.objects.exists()


def test_run_that_broke_off_is_not_kept_as_a_good_one():
    def break_off(execute, sql, params, many, context):
        if "clearance_notice" in sql:
            raise DatabaseError
        return execute(sql, params, many, context)

    with connection.execute_wrapper(break_off), pytest.raises(DatabaseError):
        run("--at", "2026-03-20T06:00")

    assert not LastRun.objects.exists()


def test_what_was_missed_for_days_is_done_once_and_in_the_order_it_came_due():
    later = made.waiting(until=date(2026, 3, 25))
    earlier = made.waiting(until=date(2026, 3, 20))

    run("--at", "2026-03-28T06:00")
    run("--at", "2026-03-28T06:01")

    resumed = Event.objects.filter(verb="resumed").order_by("pk").values_list("issue", flat=True)
    assert list(resumed) == [earlier.pk, later.pk]
