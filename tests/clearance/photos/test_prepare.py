import hashlib
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image, ImageOps

from clearance.photos.decode import decoded
from clearance.photos.prepare import encoded, prepare
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
    srgb_profile,
    upload,
    with_every_metadata,
)

QUARTERS = [RED, GREEN, BLUE, YELLOW]

HELD = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def as_held(orientation):
    turn = HELD[orientation]
    return quarters() if turn is None else quarters().transpose(turn)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", HELD)
def test_prepare_photo_held_any_way_is_upright(orientation, kind):
    sent = saved(as_held(orientation), kind, exif=exif(orientation))

    photo = prepare(upload(sent))

    assert (photo.width, photo.height) == (120, 80)
    assert alike(corners(photo.jpeg), QUARTERS, tolerance=20)
    assert alike(corners(photo.small_jpeg), QUARTERS, tolerance=20)


@pytest.mark.parametrize("kind", ["JPEG", "MPO", "PNG", "WEBP", "HEIF"])
def test_prepare_every_accepted_format_keeps_the_picture(kind):
    photo = prepare(upload(saved(quarters(), kind), name="无名"))

    assert (photo.width, photo.height) == (120, 80)
    assert alike(corners(photo.jpeg), QUARTERS, tolerance=20)


def test_prepare_heic_on_its_side_is_turned_once():
    image = as_held(6)
    image.info["exif"] = exif(6).tobytes()  # from here the encoder writes HEIF's own turn as well
    sent = saved(image, "HEIF")

    photo = prepare(upload(sent, name="IMG_0001.HEIC"))

    assert (photo.width, photo.height) == (120, 80)
    assert alike(corners(photo.jpeg), QUARTERS, tolerance=20)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("broken", [b"II*\x00\xff\xff\xff\x7f", b"no TIFF header"])
def test_prepare_photo_with_unreadable_exif_is_taken_as_it_lies(broken, kind):
    sent = saved(quarters(), kind, exif=b"Exif\x00\x00" + broken)

    assert prepare(upload(sent)).width == 120


def test_prepare_jpeg_with_every_metadata_keeps_none():
    sent = with_every_metadata(quarters())
    with Image.open(BytesIO(sent)) as before:
        planted = {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(before.info)

    photo = prepare(upload(sent))

    assert planted == {"exif", "xmp", "icc_profile", "comment", "photoshop"}
    for content in (photo.jpeg, photo.small_jpeg):
        with Image.open(BytesIO(content)) as image:
            assert dict(image.getexif()) == {}
            assert set(image.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert content.count(MARKER.encode()) == 0


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "HEIF"])
def test_prepare_other_formats_with_place_keep_no_metadata(kind):
    sent = saved(quarters(), kind, exif=exif(), xmp=f"<x>{MARKER}</x>".encode())

    photo = prepare(upload(sent))

    assert sent.count(MARKER.encode()) > 0
    assert photo.jpeg.count(MARKER.encode()) == 0
    with Image.open(BytesIO(photo.jpeg)) as image:
        assert dict(image.getexif()) == {}


def test_prepare_html_polyglot_leaves_no_foreign_bytes():
    script = b"<script>alert(1)</script>"
    sent = saved(quarters(), comment=script) + b"<html>" + script + b"</html>"

    photo = prepare(upload(sent, name="page.html"))

    assert photo.jpeg.count(b"<") == prepare(upload(saved(quarters()))).jpeg.count(b"<")
    assert photo.jpeg[-2:] == b"\xff\xd9"
    assert photo.jpeg.count(b"script") == 0


def test_encoded_picture_carrying_words_writes_pixels_alone():
    picture = quarters()
    plain = encoded(picture)
    picture.info = {"comment": MARKER.encode(), "icc_profile": srgb_profile()}

    assert encoded(picture) == plain


def test_decoded_large_jpeg_is_never_held_at_full_size():
    with decoded(upload(saved(quarters(6000, 3000))), ordinal=1) as image:
        assert image.size == (3000, 1500)


def test_prepare_large_photo_is_bounded_and_keeps_its_shape():
    photo = prepare(upload(saved(quarters(6000, 3000))))

    with Image.open(BytesIO(photo.jpeg)) as image, Image.open(BytesIO(photo.small_jpeg)) as small:
        assert (image.size, small.size) == ((2048, 1024), (480, 240))
    assert (photo.width, photo.height) == (2048, 1024)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_prepare_picture_higher_than_one_strip_shows_no_seam(kind):
    ramp = ImageOps.colorize(Image.linear_gradient("L"), RED, BLUE).resize((1500, 5000))

    photo = prepare(upload(saved(ramp, kind)))

    with Image.open(BytesIO(photo.jpeg)) as image:
        column = [image.getpixel((image.width // 2, y))[2] for y in range(image.height)]
    steps = [after - before for before, after in pairwise(column)]
    assert photo.height == 2048
    assert max(abs(step) for step in steps) <= 4


def test_prepare_small_photo_is_not_enlarged():
    photo = prepare(upload(saved(Image.new("RGB", (1, 1), RED), "PNG")))

    assert (photo.width, photo.height) == (1, 1)


def test_prepare_very_long_photo_keeps_a_side_of_one():
    photo = prepare(upload(saved(Image.new("RGB", (9000, 2), RED), "PNG")))

    assert (photo.width, photo.height) == (2048, 1)


def test_prepare_digest_is_of_the_bytes_sent():
    sent = saved(quarters())

    assert prepare(upload(sent)).digest == hashlib.sha256(sent).hexdigest()
