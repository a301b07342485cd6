"""A post sent twice is one request; anything else from the same form is another."""

import threading

import pytest
from django.conf import settings
from django.core.files.storage import storages
from django.db import connection, connections
from django.test import Client
from wagtail.contrib.forms.models import FormSubmission

from clearance.models import Photo, RequestRecord
from tests.clearance.photos.pictures import quarters, saved, upload
from tests.factories.forms import ask as ask_page
from tests.factories.forms import send, typed


def test_same_post_twice_is_one_request_with_the_same_thanks(client, ask):
    shown = []
    for _time in range(2):
        shown.append(client.get(send(client, ask).url).context["thanks"])

    assert RequestRecord.objects.count() == FormSubmission.objects.count() == 1
    assert (shown[0].number, shown[0].code) == (shown[1].number, shown[1].code)


def test_same_post_with_photos_twice_stores_them_once(client, ask):
    send(client, ask, photos=upload(saved(quarters())))
    folder = Photo.objects.get().file.name.rsplit("/", 1)[0]
    stored = sorted(storages["private"].listdir(folder)[1])

    send(client, ask, photos=upload(saved(quarters())))

    assert Photo.objects.count() == 1
    assert sorted(storages["private"].listdir(folder)[1]) == stored


def test_other_words_from_the_same_form_are_another_request(client, ask):
    send(client, ask)
    send(client, ask, body="另一件事。")

    assert RequestRecord.objects.count() == 2


def test_other_photo_with_the_same_words_is_another_request(client, ask):
    send(client, ask, photos=upload(saved(quarters(120))))
    send(client, ask, photos=upload(saved(quarters(140))))

    assert RequestRecord.objects.count() == 2


def test_same_words_from_two_forms_are_two_requests(client, ask):
    send(client, ask, nonce="nonce-of-the-form-0001")
    send(client, ask, nonce="nonce-of-the-form-0002")

    assert RequestRecord.objects.count() == 2


@pytest.mark.parametrize("nonce", ["", "short", "短", "x" * 65, "nonce of the form !!"])
def test_broken_nonce_never_finds_somebody_elses_request(client, ask, nonce):
    send(Client(), ask, nonce=nonce)
    send(Client(), ask, nonce=nonce)

    assert RequestRecord.objects.count() == 2


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.skipif(
    "postgres" not in settings.DATABASES["default"]["ENGINE"],
    reason="SQLite writes one after the other",
)
def test_same_post_at_the_same_moment_is_one_request():
    page = ask_page()
    barrier, answers = threading.Barrier(4), []

    def post():
        barrier.wait()
        answers.append(Client().post(f"{page.url}send/", typed(page)).status_code)
        connections.close_all()

    threads = [threading.Thread(target=post) for _one in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert connection.vendor == "postgresql"
    assert answers == [303] * 4
    assert RequestRecord.objects.count() == FormSubmission.objects.count() == 1
