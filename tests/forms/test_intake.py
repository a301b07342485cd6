"""Photos before the transaction, all of the rest in it, and nothing left of what failed."""

import pytest
from django.core.files.storage import storages
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from wagtail.contrib.forms.models import FormSubmission

from clearance.models import Photo, RequestRecord
from clearance.photos import store
from forms.intake import take_in
from tests.clearance.photos.pictures import MARKER, quarters, saved, upload, with_every_metadata
from tests.factories.forms import name_of, send, typed


@pytest.fixture(autouse=True)
def private_folder(tmp_path, monkeypatch):
    """A private storage of the test's own, so that what is left can be counted."""
    monkeypatch.setattr(storages["private"], "_location", tmp_path)
    for cached in ("base_location", "location"):
        storages["private"].__dict__.pop(cached, None)
    yield tmp_path
    for cached in ("base_location", "location"):
        storages["private"].__dict__.pop(cached, None)


def files(folder) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.jpg"))


def valid_form(page, photo):
    post = QueryDict(mutable=True)
    post.update(typed(page))
    form = page.get_form(post, MultiValueDict({name_of(page, "photos"): [photo]}), page=page)
    assert form.is_valid()
    return form


def test_photos_are_kept_in_the_order_chosen_and_clean(client, ask, private_folder):
    sent = [
        upload(with_every_metadata(quarters(120)), f"{MARKER}.jpg"),
        upload(saved(quarters(140), "PNG")),
    ]

    send(client, ask, photos=sent)

    photos = list(Photo.objects.order_by("sort_order"))
    assert [photo.width for photo in photos] == [120, 140]
    assert len(files(private_folder)) == 4
    assert not any(
        MARKER.encode() in path.read_bytes() or MARKER in path.name
        for path in private_folder.rglob("*.jpg")
    )


def test_file_that_is_no_picture_makes_no_request(client, ask, private_folder):
    response = send(client, ask, photos=upload(b"words", "photo.jpg"))

    assert "第 1 张照片" in response.text
    assert not RequestRecord.objects.exists()
    assert files(private_folder) == []


def test_photos_of_a_form_that_failed_are_gone(ask, private_folder, monkeypatch):
    form = valid_form(ask, upload(saved(quarters())))

    def refuse(**_fields):
        raise RuntimeError("no submissions today")

    monkeypatch.setattr(FormSubmission.objects, "create", refuse)

    with pytest.raises(RuntimeError):
        take_in(form, post_seed="seed")

    assert not RequestRecord.objects.exists()
    assert files(private_folder) == []


def test_photos_that_the_disk_refuses_leave_no_request(client, ask, private_folder, monkeypatch):
    sent = [upload(saved(quarters(120))), upload(saved(quarters(140)))]
    room = iter([True, False])

    def write_until_full(photo, _write=store.write):
        if next(room):
            return _write(photo)
        raise OSError("no space left on device")

    monkeypatch.setattr(store, "write", write_until_full)

    response = send(client, ask, photos=sent)

    assert "照片没有存上" in response.text
    assert not RequestRecord.objects.exists()
    assert not list((private_folder / "photos").rglob("*.jpg"))


def test_submission_holds_answers_and_number_but_nobody(client, ask):
    send(
        client, ask, title="洗澡水", name="张示例", phone="13800000000",
        email="a@example.edu.cn", consent="on",
    )  # fmt: skip

    submission = FormSubmission.objects.get()
    code = client.get(f"{ask.url}done/").context["thanks"].code
    names = {question.maps_to: question.name for question in ask.get_form_fields()}
    assert submission.form_data["number"] == RequestRecord.objects.get().number
    assert submission.form_data[names["title"]] == "洗澡水"
    assert submission.form_data[names["kind"]] == "求助"
    assert submission.form_data[names["photos"]] == "0"
    kept = str(submission.form_data)
    told = ["张示例", "13800000000", "a@example.edu.cn", code, code.replace("-", "")]
    assert [one for one in told if one in kept] == []
    assert not {names["name"], names["phone"], names["email"], names["consent"]} & set(
        submission.form_data
    )


def test_accusation_leaves_nothing_among_the_submissions(client, ask):
    send(client, ask, kind="accuse")

    assert RequestRecord.objects.count() == 1
    assert not FormSubmission.objects.exists()
