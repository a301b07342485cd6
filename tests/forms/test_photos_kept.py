"""Good photos of a form that came back are kept for an hour and need not be chosen again."""

from datetime import UTC, datetime, timedelta

import time_machine
from django.core.files.storage import storages

from clearance.models import Photo, RequestRecord
from clearance.photos.prepare import prepare
from forms import held
from tests.clearance.photos.pictures import quarters, saved, upload
from tests.factories.forms import BODY, send

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


def come_back(client, page, *photos):
    """Send photos with a form that has an error, and return what it came back with."""
    return send(client, page, body="", photos=list(photos)).context


def test_photos_of_a_form_with_errors_are_sent_with_the_next_try(client, ask):
    context = come_back(client, ask, upload(saved(quarters(120))), upload(saved(quarters(140))))

    send(client, ask, held=context["kept_token"], photos=upload(saved(quarters(160))))

    assert [photo.width for photo in Photo.objects.all()] == [120, 140, 160]


def test_bad_photo_does_not_cost_the_good_ones(client, ask):
    bad = upload(b"words", "photo.jpg")
    response = send(client, ask, photos=[upload(saved(quarters(120))), bad])

    assert "第 2 张照片" in response.text
    assert "已传好 1 张" in response.text
    assert [photo.width for photo in response.context["kept"]] == [120]


def test_photo_taken_out_is_not_sent(client, ask):
    context = come_back(client, ask, upload(saved(quarters(120))), upload(saved(quarters(140))))

    send(client, ask, held=context["kept_token"], dropped=context["kept"][0].digest)

    assert [photo.width for photo in Photo.objects.all()] == [140]


def test_photos_kept_count_among_the_nine(client, ask):
    context = come_back(client, ask, *(upload(saved(quarters(120 + n))) for n in range(8)))

    response = send(
        client,
        ask,
        held=context["kept_token"],
        photos=[upload(saved(quarters(200))), upload(saved(quarters(210)))],
    )

    assert "最多 9 张照片：你选的 2 张里收下了前 1 张" in response.text
    assert [photo.width for photo in response.context["kept"]][-2:] == [127, 200]
    assert not RequestRecord.objects.exists()


def test_whole_album_costs_neither_the_text_nor_the_first_nine(client, ask):
    small = saved(quarters(12, 8))

    response = send(client, ask, photos=[upload(small, f"{n}.jpg") for n in range(60)])

    assert "你选的 60 张里收下了前 9 张" in response.text
    assert len(response.context["kept"]) == 9
    assert BODY in response.text


def test_nine_of_ten_photos_are_kept_and_go_with_the_next_try(client, ask):
    ten = [upload(saved(quarters(120 + n))) for n in range(10)]

    came_back = send(client, ask, photos=ten)
    more = send(client, ask, held=came_back.context["kept_token"], photos=ten[9])
    send(client, ask, held=came_back.context["kept_token"])

    assert "你选的 10 张里收下了前 9 张" in came_back.text
    assert "已经有 9 张" in more.text
    assert [photo.width for photo in Photo.objects.all()] == [120 + n for n in range(9)]


def test_photos_kept_and_sent_twice_are_one_request(client, ask):
    context = come_back(client, ask, upload(saved(quarters(120))))

    for _time in range(2):
        send(client, ask, held=context["kept_token"])

    assert Photo.objects.count() == 1
    assert storages["private"].exists(Photo.objects.get().file.name)


def test_photo_kept_is_shown_by_its_token_only(client, ask):
    kept = come_back(client, ask, upload(saved(quarters(120))))["kept"][0]

    shown = client.get(f"{ask.url}held/", {"photo": kept.token})
    forged = client.get(f"{ask.url}held/", {"photo": kept.token[:-1] + "!"})

    assert shown.headers["Content-Type"] == "image/jpeg"
    assert shown.headers["Cache-Control"] == "private, no-store"
    assert forged.status_code == 404


def test_forged_token_keeps_nothing(client, ask):
    send(client, ask, held="forged:token:here")

    assert not Photo.objects.exists()


def test_token_opens_for_an_hour():
    with time_machine.travel(NOON, tick=False):
        token = held.sign([held.HeldPhoto("held/2026112404/x", 1, 1, "d")])

    with time_machine.travel(NOON + timedelta(minutes=59), tick=False):
        assert len(held.read(token)) == 1
    with time_machine.travel(NOON + timedelta(minutes=61), tick=False):
        assert held.read(token) == []


def test_sweep_removes_what_no_token_opens():
    photo = prepare(upload(saved(quarters())))
    old = held.hold(photo, at=NOON)
    young = held.hold(photo, at=NOON + timedelta(hours=2))

    held.sweep(at=NOON + timedelta(hours=3))

    storage = storages["private"]
    assert storage.exists(f"{old.stem}.jpg") is False
    assert storage.exists(f"{young.stem}-small.jpg") is True
    assert old.stem.split("/")[1] not in storage.listdir(held.FOLDER)[0]


def test_photo_gone_from_the_disk_is_asked_for_again(client, ask):
    context = come_back(client, ask, upload(saved(quarters(120))))
    storages["private"].delete(f"{context['kept'][0].stem}.jpg")

    response = send(client, ask, held=context["kept_token"])

    assert "照片没有存上" in response.text
    assert not RequestRecord.objects.exists()


def test_photos_that_could_not_be_kept_are_named(client, ask, monkeypatch):
    monkeypatch.setattr(held, "is_full", lambda: True)

    context = come_back(client, ask, upload(saved(quarters(120)), "灯.jpg"))

    assert context["trouble"] == "提交前请重新选照片：灯.jpg"
