"""The addresses that belong to no page: health and editors' media."""

from pathlib import Path

import pytest
from django.db import DatabaseError, connection


@pytest.mark.django_db
def test_healthz_is_ok_when_the_database_answers(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get("/healthz/")

    assert response.content == b"ok"


@pytest.mark.django_db
def test_healthz_touches_no_session_and_is_not_kept(client):
    response = client.get("/healthz/")

    assert response.cookies == {}
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_healthz_fails_when_the_database_does_not_answer(client):
    client.raise_request_exception = False

    def refuse(execute, sql, params, many, context):
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        response = client.get("/healthz/")

    assert response.status_code == 500


def test_media_serves_what_editors_uploaded(client, settings):
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "poster.txt").write_text("第 22 期")

    response = client.get("/media/poster.txt")

    assert b"".join(response.streaming_content).decode() == "第 22 期"


def test_media_refuses_the_way_to_private_photos(client, settings):
    private = Path(settings.PRIVATE_ROOT)
    private.mkdir(parents=True, exist_ok=True)
    (private / "photo.jpg").write_text("private")

    response = client.get("/media/../private/photo.jpg")

    assert response.status_code == 400
