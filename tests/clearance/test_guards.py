"""No state changes and no row of the trail goes, whoever tries and by what way."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import CASCADE
from django.urls import get_resolver

from clearance import guards
from clearance.actions import dispatch
from clearance.enums import State
from clearance.models import Event, Issue, RequestRecord
from clearance.refusals import MovedOutsideTheTable
from tests.factories.clearance import dispatched, in_progress, officer_of, opened, received

pytestmark = pytest.mark.django_db

FORBIDDEN_TO_THE_TRAIL = [
    "UPDATE clearance_event SET verb = 'forged'",
    "UPDATE clearance_event SET happened_at = happened_at",
    "DELETE FROM clearance_event",
    "DELETE FROM clearance_event WHERE id = (SELECT MAX(id) FROM clearance_event)",
]


def run(sql: str, *parameters) -> None:
    """Run one statement in a savepoint, as somebody with the database's shell would."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, parameters)


@pytest.mark.parametrize("sql", FORBIDDEN_TO_THE_TRAIL)
def test_trail_refuses_sql(sql):
    dispatched()
    kept = list(Event.objects.values())

    with pytest.raises(IntegrityError, match=guards.NO_CHANGE):
        run(sql)

    assert list(Event.objects.values()) == kept


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no TRUNCATE")
def test_trail_refuses_truncate():
    with pytest.raises(IntegrityError, match=guards.NO_CHANGE):
        run("TRUNCATE clearance_event CASCADE")


def test_trail_refuses_the_orm():
    event = opened().events.last()

    event.verb = "forged"
    with pytest.raises(IntegrityError, match=guards.NO_CHANGE), transaction.atomic():
        event.save()
    with pytest.raises(IntegrityError, match=guards.NO_CHANGE), transaction.atomic():
        event.delete()


@pytest.mark.parametrize("make", [opened, lambda: received().record], ids=["issue", "record"])
def test_state_refuses_sql_without_its_row_in_the_trail(make):
    thing = make()
    table, other = thing._meta.db_table, "closed" if isinstance(thing, Issue) else "withdrawn"
    outcome = ", outcome = 'solved'" if isinstance(thing, Issue) else ""

    with pytest.raises(IntegrityError, match=guards.NO_ROW):
        run(f"UPDATE {table} SET state = %s{outcome} WHERE id = %s", other, thing.pk)

    assert type(thing).objects.get(pk=thing.pk).state == thing.state


def test_state_refuses_sql_with_a_row_of_another_change():
    issue = dispatched()
    opening = issue.events.get(verb="opened")

    with pytest.raises(IntegrityError, match=guards.NO_ROW):
        run("UPDATE clearance_issue SET state = 'in_progress', last_event_id = %s WHERE id = %s",
            opening.pk, issue.pk)  # fmt: skip


def test_state_refuses_sql_with_a_row_of_another_issue():
    issue, other = opened(), opened(body="另一件事。")
    Event.objects.create(issue=other, verb="dispatched", pen="centre", from_state="new",
                         to_state="dispatched", happened_at=other.opened_at)  # fmt: skip
    borrowed = other.events.last()

    with pytest.raises(IntegrityError, match=guards.NO_ROW):
        run("UPDATE clearance_issue SET state = 'dispatched', lead_id = NULL, last_event_id = %s "
            "WHERE id = %s", borrowed.pk, issue.pk)  # fmt: skip


def test_state_refuses_save():
    issue = opened()
    issue.state = State.CLOSED

    with pytest.raises(MovedOutsideTheTable):
        issue.save()


def test_state_refuses_save_of_a_copy_with_the_key():
    issue = opened()
    copy = Issue(pk=issue.pk, number=issue.number, title="改", category=issue.category,
                 opened_at=issue.opened_at, changed_at=issue.changed_at,
                 state=State.CLOSED, outcome="solved")  # fmt: skip

    with pytest.raises(MovedOutsideTheTable):
        copy.save()


@pytest.mark.parametrize("model", [Issue, RequestRecord])
def test_state_refuses_queryset_update(model):
    opened()

    with pytest.raises(MovedOutsideTheTable):
        model.objects.update(state="withdrawn")


def test_state_refuses_bulk_update():
    issue = opened()
    issue.state = State.CLOSED

    with pytest.raises(MovedOutsideTheTable):
        Issue.objects.bulk_update([issue], ["state"])


def test_state_refuses_update_or_create():
    issue = opened()

    with pytest.raises(MovedOutsideTheTable):
        Issue.objects.update_or_create(pk=issue.pk, defaults={"state": State.MERGED})


@pytest.mark.parametrize("make", [opened, lambda: received().record], ids=["issue", "record"])
def test_rows_are_kept(make):
    thing = make()

    with pytest.raises(MovedOutsideTheTable):
        thing.delete()
    with pytest.raises(MovedOutsideTheTable):
        type(thing).objects.filter(pk=thing.pk).delete()

    assert type(thing).objects.filter(pk=thing.pk).exists() is True


def test_nothing_deletes_issues_or_records_along_with_itself():
    cascading = [
        field.name
        for model in (Issue, RequestRecord)
        for field in model._meta.concrete_fields
        if field.many_to_one and field.remote_field.on_delete is CASCADE
    ]

    assert cascading == []


def test_admin_has_no_address_that_edits_or_deletes_an_issue_or_a_record():
    names = {name for name in _names(get_resolver()) if isinstance(name, str)}
    forbidden = ("add", "edit", "delete", "copy", "revisions_revert", "unpublish", "lock")
    snippets = ("wagtailsnippets_clearance_issue", "wagtailsnippets_clearance_requestrecord")

    assert names & {f"{snippet}:{one}" for snippet in snippets for one in forbidden} == set()


def _names(resolver, namespace: str = "") -> set[str]:
    found = set()
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            found |= _names(pattern, inner)
        elif pattern.name:
            found.add(f"{namespace}{pattern.name}")
    return found


def test_state_refuses_a_row_that_comes_with_one():
    issue = opened()
    columns = [field.column for field in Issue._meta.concrete_fields]
    wanted = {"id": issue.pk + 1000, "number": "'Q2026-9999'", "entry_key": "NULL"}
    values = ", ".join(str(wanted.get(column, column)) for column in columns)

    with pytest.raises(IntegrityError, match=guards.NO_ROW):
        run(f"INSERT INTO clearance_issue ({', '.join(columns)}) "
            f"SELECT {values} FROM clearance_issue WHERE id = %s", issue.pk)  # fmt: skip


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has INSERT OR REPLACE")
def test_trail_refuses_being_replaced():
    event = opened().events.last()
    columns = [field.column for field in Event._meta.concrete_fields]
    values = ", ".join("'forged'" if column == "verb" else column for column in columns)

    with pytest.raises(IntegrityError, match=guards.NO_CHANGE):
        run(f"INSERT OR REPLACE INTO clearance_event ({', '.join(columns)}) "
            f"SELECT {values} FROM clearance_event WHERE id = %s", event.pk)  # fmt: skip


def test_state_refuses_an_older_row_of_the_same_change():
    issue = in_progress()
    paused = dispatch.pause(issue, reason="等配件。", until=date(2026, 3, 20), by=officer_of(issue),
                            at=issue.changed_at)  # fmt: skip
    pausing = paused.last_event_id
    issue = dispatch.resume(paused, by=officer_of(issue))

    with pytest.raises(IntegrityError, match=guards.NO_ROW):
        run("UPDATE clearance_issue SET state = 'waiting', last_event_id = %s WHERE id = %s",
            pausing, issue.pk)  # fmt: skip


def test_rows_with_a_state_are_not_made_in_bulk():
    with pytest.raises(MovedOutsideTheTable):
        Issue.objects.bulk_create([Issue()])
