import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from PIL import Image

from clearance.photos import limits
from clearance.photos.prepare import prepare
from tests.clearance.photos.pictures import (
    BLUE,
    RED,
    alike,
    corners,
    png_claiming,
    quarters,
    saved,
    upload,
)


def code_of(sent, name="photo.jpg"):
    with pytest.raises(ValidationError) as refused:
        prepare(upload(sent, name), ordinal=2)
    return refused.value.code


def noise(kind, **options):
    return saved(Image.effect_noise((640, 480), 90).convert("RGB"), kind, **options)


def test_prepare_empty_file_is_refused():
    assert code_of(b"") == "photo_empty"


def test_prepare_text_named_jpg_is_refused():
    assert code_of("我不是照片".encode(), "寝室.jpg") == "photo_unknown"


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "PDF"])
def test_prepare_other_picture_formats_are_refused(kind):
    assert code_of(saved(quarters(), kind)) == "photo_unknown"


def test_prepare_svg_is_refused():
    assert code_of(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg") == "photo_unknown"


def test_prepare_file_larger_than_the_limit_is_refused_unread():
    sent = upload(b"x")
    sent.size = limits.MAX_BYTES + 1

    with pytest.raises(ValidationError) as refused:
        prepare(sent)

    assert refused.value.code == "photo_too_large"
    assert sent.tell() == 0


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
@pytest.mark.parametrize("kept", [0.5, 0.95])
def test_prepare_truncated_photo_is_refused(kind, kept):
    whole = noise(kind)

    assert code_of(whole[: int(len(whole) * kept)]) == "photo_broken"


def test_prepare_truncated_progressive_jpeg_is_refused():
    whole = noise("JPEG", progressive=True)

    assert code_of(whole[: len(whole) // 2]) == "photo_broken"


def test_prepare_truncated_large_jpeg_is_refused():
    whole = saved(Image.effect_noise((6000, 3000), 90))

    assert code_of(whole[: len(whole) // 2]) == "photo_broken"


@pytest.mark.parametrize("side", [5_800, 12_000, 60_000])
def test_prepare_header_claiming_too_many_pixels_is_refused(side):
    assert code_of(png_claiming(side, side)) == "photo_too_many_pixels"


@pytest.mark.parametrize("kind", limits.MAX_PIXELS)
def test_prepare_each_format_has_a_bound_of_its_own(kind, monkeypatch):
    sent = saved(quarters(120, 80), kind)
    monkeypatch.setitem(limits.MAX_PIXELS, kind, 120 * 80 - 1)

    assert code_of(sent) == "photo_too_many_pixels"


def test_prepare_webp_header_claiming_too_many_pixels_is_refused():
    canvas = (16_382).to_bytes(3, "little") * 2
    header = b"VP8X" + (10).to_bytes(4, "little") + b"\x10\x00\x00\x00" + canvas
    picture = saved(Image.new("RGB", (8, 8)), "WEBP")[12:]
    body = b"WEBP" + header + picture
    sent = b"RIFF" + len(body).to_bytes(4, "little") + body

    assert code_of(sent) == "photo_too_many_pixels"


def test_prepare_progressive_jpeg_has_a_bound_of_its_own():
    sent = saved(Image.new("L", (8000, 4200)), progressive=True)

    assert code_of(sent) == "photo_too_many_pixels"
    assert prepare(upload(saved(Image.new("L", (8000, 4200))))).width == 2048


def test_prepare_claimed_pixels_without_data_are_refused():
    assert code_of(png_claiming(400, 400)) == "photo_broken"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_prepare_animation_gives_its_first_frame(kind):
    first, second = Image.new("RGB", (80, 80), RED), Image.new("RGB", (80, 80), BLUE)
    sent = saved(first, kind, save_all=True, append_images=[second], duration=100)

    assert alike(corners(prepare(upload(sent)).jpeg), [RED] * 4)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_refusal_names_the_place(language):
    with translation.override(language), pytest.raises(ValidationError) as refused:
        prepare(upload(b"text"), ordinal=2)

    with translation.override(language):
        message = refused.value.messages[0]
    assert message.count("2") == 1
