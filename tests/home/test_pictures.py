"""Editors' pictures: kept clean, shown to everybody in the sizes of pages, in no other way."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Canvas
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.users.models import UserProfile

from home.college.enums import Role
from tests.clearance.photos.pictures import (
    BLUE,
    GREEN,
    MARKER,
    RED,
    YELLOW,
    alike,
    corners,
    exif,
    quarters,
    saved,
    upload,
    with_every_metadata,
)
from tests.factories.cast import a_member


@pytest.fixture
def editor(client, db):
    client.force_login(a_member(Role.EDITOR))
    return client


def add(client, content: bytes, name: str = "photo.jpg"):
    posted = {"title": "图", "file": upload(content, name), "collection": 1}
    return client.post("/admin/images/add/", posted)


def kept() -> bytes:
    with Image.objects.get().file.open("rb") as file:
        return file.read()


def test_picture_is_kept_without_what_a_phone_wrote_into_it(editor):
    add(editor, with_every_metadata(quarters()))

    with Canvas.open(BytesIO(kept())) as image:
        assert (MARKER.encode() in kept(), dict(image.getexif())) == (False, {})


def test_picture_is_kept_as_the_camera_was_held(editor):
    add(editor, saved(quarters(), exif=exif(orientation=6)))

    assert (Image.objects.get().width, Image.objects.get().height) == (80, 120)
    assert alike(corners(kept()), [BLUE, RED, YELLOW, GREEN], tolerance=40)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_is_transparent_stays_so(editor, kind):
    add(editor, saved(Canvas.new("RGBA", (20, 20), (0, 0, 0, 0)), kind), f"a.{kind.lower()}")

    with Canvas.open(BytesIO(kept())) as image:
        assert image.convert("RGBA").getpixel((5, 5))[3] == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.gif", b"GIF89a<script>alert(1)</script>"),
        ("a.gif", saved(quarters(), "GIF")),
        ("a.jpg", saved(quarters())[:400]),
        ("a.png", saved(quarters(), "PNG")[:60]),
    ],
    ids=["no gif", "gif", "half a jpeg", "half a png"],
)
def test_what_is_no_picture_is_refused_with_a_word(editor, name, content):
    response = add(editor, content, name)

    assert response.context["form"].errors["file"]
    assert not Image.objects.exists()


def test_everybody_reads_the_sizes_of_pages_and_staff_the_picture_itself(editor, client):
    add(editor, saved(quarters()))
    image = Image.objects.get()
    addresses = (image.get_rendition("width-40").url, image.file.url)

    of_staff = [editor.get(address).status_code for address in addresses]
    editor.logout()
    of_all = [client.get(address).status_code for address in addresses]

    assert (of_staff, of_all) == ([200, 200], [200, 404])


def test_documents_have_wagtails_address_alone(editor):
    document = Document.objects.create(title="表", file=ContentFile(b"a table", name="t.pdf"))

    assert editor.get(document.file.url).status_code == 404
    assert editor.get(document.url).status_code == 200


def test_nobody_has_a_picture_of_themselves(editor):
    assert "avatar-avatar" not in editor.get("/admin/account/").text

    editor.post("/admin/account/", {"avatar-avatar": upload(saved(quarters()), "c.html")})

    assert list(UserProfile.objects.exclude(avatar="").exclude(avatar=None)) == []
