"""打码: the public sees the covered copy only, the original stays private and whole."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.urls import reverse
from PIL import Image

from clearance.enums import Publicity
from clearance.models import Event, Photo
from clearance.public.reading import public_photos
from clearance.redact.draw import FILL
from home.college.enums import Role
from tests.factories import clearance as made

pytestmark = pytest.mark.django_db


def white() -> bytes:
    jpeg = io.BytesIO()
    Image.new("RGB", (600, 300), "white").save(jpeg, "JPEG")
    return jpeg.getvalue()


@pytest.fixture
def photo():
    issue = made.cleared(made.answered())
    one = Photo(record=made.record_of(issue), width=600, height=300, digest="0" * 64, public=True,
                for_department=True)  # fmt: skip
    for field in (one.file, one.small):
        field.save("a/picture.jpg", ContentFile(white()), save=False)
    one.save()
    return one


def address(photo: Photo) -> str:
    return reverse("desk_cover", args=[photo.record.issue_id, photo.key])


def middle_of(jpeg: bytes) -> tuple:
    picture = Image.open(io.BytesIO(jpeg))
    return picture.getpixel((picture.width // 2, picture.height // 2))


def is_filled(jpeg: bytes) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(middle_of(jpeg), FILL, strict=True))


def test_public_sees_the_covered_copy_in_both_sizes_and_the_centre_the_original(sign_in, photo):
    client = sign_in(Role.EDITOR)

    response = client.post(address(photo), {"boxes": "25 25 50 50"})

    public = reverse("public_photo", args=[photo.key])
    original = b"".join(client.get(reverse("photo", args=[photo.key])).streaming_content)
    assert response.status_code == 302
    assert is_filled(client.get(public).content)
    assert is_filled(client.get(public, {"small": "1"}).content)
    assert original == white()
    assert list(public_photos()) == [photo]


def test_who_covered_what_stands_in_the_trail(sign_in, photo):
    sign_in(Role.EDITOR).post(address(photo), {"boxes": "25 25 50 50\n0 0 5 5"})

    event = Event.objects.get(verb="photo_covered")
    assert (event.actor, event.data) == (made.editor().user, {"count": 2})


def test_new_boxes_replace_the_old_copy(sign_in, photo, django_capture_on_commit_callbacks):
    client = sign_in(Role.EDITOR)
    client.post(address(photo), {"boxes": "25 25 50 50"})
    old = Photo.objects.get().covered.name

    with django_capture_on_commit_callbacks(execute=True):
        client.post(address(photo), {"boxes": "0 0 5 5"})

    public = client.get(reverse("public_photo", args=[photo.key])).content
    assert middle_of(public) == (255, 255, 255)
    assert not storages["private"].exists(old)


def test_numbers_that_are_no_box_are_told_and_kept(sign_in, photo):
    response = sign_in(Role.EDITOR).post(address(photo), {"boxes": "25 25 90 50"})

    assert "第 1 行：请写四个 0 到 100 之间的数，例如 40 25 20 10。" in response.text
    assert "25 25 90 50</textarea>" in response.text
    assert Photo.objects.get().boxes == ""


@pytest.mark.parametrize("role", [Role.DISPATCHER, Role.OFFICER, Role.LEADER])
def test_only_who_clears_may_cover(sign_in, photo, role):
    client = sign_in(role)

    statuses = [
        client.get(address(photo)).status_code,
        client.post(address(photo), {"boxes": "0 0 5 5"}).status_code,
    ]

    assert (statuses, Photo.objects.get().boxes) == ([404, 404], "")


def test_picture_of_another_issue_is_not_found_here(sign_in, photo):
    other = made.cleared(made.answered(), publicity=Publicity.PUBLIC)

    response = sign_in(Role.EDITOR).get(reverse("desk_cover", args=[other.pk, photo.key]))

    assert response.status_code == 404


def test_editor_finds_the_way_from_the_issue(sign_in, photo):
    page = sign_in(Role.EDITOR).get(reverse("desk_issue", args=[photo.record.issue_id]))

    assert f'href="{address(photo)}"' in page.text
