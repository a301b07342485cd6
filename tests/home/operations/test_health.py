"""/healthz/: whether a request could be taken in, and what needs looking at."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from home.operations import room
from home.operations.enums import Duty
from home.operations.last_run import note

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def token(settings):
    settings.HEALTH_TOKEN = "t-123"


def watched(client):
    return client.get("/healthz/", headers={"Authorization": "Bearer t-123"})


@pytest.mark.parametrize("given", ["", "Bearer ", "Bearer t-12", "Bearer é"])
def test_health_tells_a_stranger_nothing_of_the_backups(client, settings, given):
    note(Duty.BACKUP, at=datetime(2026, 3, 1, 19, tzinfo=UTC))
    told = {"ok": True, "database": True, "migrated": True, "all_in_time": False}

    assert client.get("/healthz/", headers={"Authorization": given}).json() == told

    settings.HEALTH_TOKEN = ""
    assert client.get("/healthz/", headers={"Authorization": given}).json() == told


def test_health_tells_the_times_of_the_regular_work_and_what_is_late(client, monkeypatch):
    monkeypatch.setattr(room, "LEAST_FREE", 0)
    note(Duty.RUN_DUE, at=timezone.now())
    note(Duty.BACKUP, at=datetime(2026, 3, 1, 19, tzinfo=UTC))

    response = watched(client)

    told = response.json()
    assert (response.status_code, told.pop("run_due")[:2]) == (200, "20")
    assert told == {
        "ok": True,
        "all_in_time": False,
        "database": True,
        "migrated": True,
        "needs_looking_at": ["backup"],
        "backup": "2026-03-02T03:00:00+08:00",
        "oldest_notice": None,
    }


def test_health_is_cheap_and_not_kept_and_touches_no_session(client, django_assert_max_num_queries):
    client.get("/healthz/")

    with django_assert_max_num_queries(4):
        response = client.get("/healthz/")

    assert response.cookies == {}
    assert response.headers["Cache-Control"] == "no-store"


def test_database_that_does_not_answer_is_503_without_its_words(client):
    def refuse(execute, sql, params, many, context):
        raise DatabaseError("no connection to db.example.edu.cn as huiyin")

    with connection.execute_wrapper(refuse):
        response = client.get("/healthz/")

    assert response.status_code == 503
    assert response.json() == {"ok": False, "database": False, "migrated": False}


def test_database_behind_the_code_is_503(client):
    MigrationRecorder(connection).migration_qs.filter(app="home").delete()

    response = client.get("/healthz/")

    assert response.status_code == 503
    assert response.json() == {"ok": False, "database": True, "migrated": False}


def test_disk_without_room_is_told(client, monkeypatch):
    monkeypatch.setattr(room, "LEAST_FREE", 2**63)

    assert "disk" in watched(client).json()["needs_looking_at"]
