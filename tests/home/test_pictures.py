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


def test_iphones_picture_is_kept_upright_as_a_jpeg_with_nothing_else_in_it(editor):
    held = quarters().transpose(Canvas.Transpose.ROTATE_90)
    held.info["exif"] = exif(orientation=6).tobytes()  # the encoder writes HEIF's own turn as well

    add(editor, saved(held, "HEIF"), "IMG_0001.HEIC")

    with Canvas.open(BytesIO(kept())) as image:
        assert (image.format, MARKER.encode() in kept(), dict(image.getexif())) == (
            "JPEG",
            False,
            {},
        )
    assert Image.objects.get().file.name.endswith("IMG_0001.jpg")
    assert alike(corners(kept()), [RED, GREEN, BLUE, YELLOW], tolerance=40)


@pytest.mark.parametrize("address", ["/admin/images/add/", "/admin/images/chooser/create/"])
def test_iphones_picture_can_be_picked_where_pictures_are_added(editor, address):
    content = upload(saved(quarters(), "HEIF"), "a.heic")
    posted = {"title": "图", "file": content, "collection": 1, "image-chooser-upload-title": "图",
              "image-chooser-upload-collection": 1,
              "image-chooser-upload-file": upload(saved(quarters(), "HEIF"), "a.heic")}  # fmt: skip

    form = editor.get(address).text
    editor.post(address, posted)

    assert "image/heic" in form
    assert Image.objects.get().get_rendition("width-40").file.name.endswith(".jpg")


def test_heic_of_more_pixels_than_a_worker_can_hold_is_refused(editor, monkeypatch):
    monkeypatch.setattr("home.pictures.HEIF_PIXELS_AT_MOST", 100)

    response = add(editor, saved(quarters(), "HEIF"), "a.heic")

    assert response.context["form"].errors == {"file": ["图片太大。"]}


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
        ("a.heic", saved(quarters(), "HEIF")[:300]),
        ("a.heic", saved(quarters())),
    ],
    ids=["no gif", "gif", "half a jpeg", "half a png", "half a heic", "jpeg named heic"],
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
