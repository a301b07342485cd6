from io import BytesIO

import pytest
from PIL import Image, ImageCms

from clearance.photos.prepare import prepare
from tests.clearance.photos.pictures import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    alike,
    corners,
    quarters,
    saved,
    srgb_profile,
    upload,
)

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def colour_of(sent):
    with Image.open(BytesIO(prepare(upload(sent)).jpeg)) as image:
        assert image.mode == "RGB"
        return image.getpixel((image.width // 2, image.height // 2))


def test_prepare_cmyk_jpeg_looks_as_printed():
    sent = saved(quarters(mode="CMYK"), "JPEG")

    photo = prepare(upload(sent))

    assert alike(corners(photo.jpeg), [RED, GREEN, BLUE, YELLOW], tolerance=20)


@pytest.mark.parametrize(("level", "seen"), [(0, 0), (32_768, 128), (65_535, 255)])
def test_prepare_sixteen_bit_grey_keeps_its_lightness(level, seen):
    image = Image.new("I;16", (40, 40), level)

    assert alike([colour_of(saved(image, "PNG"))], [(seen,) * 3], tolerance=2)


def test_prepare_transparent_pixels_are_white_paper():
    image = Image.new("RGBA", (40, 40), (*BLACK, 0))

    assert colour_of(saved(image, "PNG")) == WHITE


def test_prepare_half_transparent_black_is_middle_grey():
    image = Image.new("RGBA", (40, 40), (*BLACK, 128))

    assert alike([colour_of(saved(image, "WEBP", lossless=True))], [(127,) * 3], tolerance=2)


@pytest.mark.parametrize("transparency", [0, b"\x00"])
def test_prepare_palette_with_a_clear_colour_is_white_there(transparency):
    image = Image.new("P", (40, 40), 0)
    image.putpalette([*RED, *BLUE])

    assert colour_of(saved(image, "PNG", transparency=transparency)) == WHITE


def test_prepare_palette_keeps_its_colours():
    image = Image.new("P", (40, 40), 1)
    image.putpalette([*RED, *BLUE])

    assert alike([colour_of(saved(image, "PNG"))], [BLUE])


@pytest.mark.parametrize(("mode", "fill"), [("1", 1), ("L", 255), ("LA", (255, 255))])
def test_prepare_grey_modes_become_rgb(mode, fill):
    assert colour_of(saved(Image.new(mode, (40, 40), fill), "PNG")) == WHITE


def lab_profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def unnamed_space_profile():
    """A profile whose colour space is no word."""
    return srgb_profile()[:16] + b"\xff\xff\xff\xff" + srgb_profile()[20:]


@pytest.mark.parametrize(
    "profile",
    [srgb_profile(), lab_profile(), unnamed_space_profile(), b"no profile at all"],
    # A profile holds the second it was made in, and two workers must agree on the names.
    ids=["srgb", "lab", "unnamed space", "broken"],
)
def test_prepare_srgb_foreign_or_broken_profile_leaves_colours_alone(profile):
    image = Image.new("RGB", (40, 40), GREEN)

    assert alike([colour_of(saved(image, "PNG", icc_profile=profile))], [GREEN])


def swapped_profile():
    """An RGB profile whose red and green colorants have changed places."""
    profile = bytearray(srgb_profile())
    count = int.from_bytes(profile[128:132], "big")
    tags = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)}
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def test_prepare_photo_with_its_own_profile_is_turned_to_srgb():
    image = Image.new("RGB", (40, 40), (255, 0, 0))

    seen = colour_of(saved(image, "PNG", icc_profile=swapped_profile()))

    assert alike([seen], [(0, 255, 0)])
