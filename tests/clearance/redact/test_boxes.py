"""Boxes as an editor writes them, and what is left of a picture under them."""

import io

import pytest
from PIL import Image

from clearance.redact.boxes import Box, read, write
from clearance.redact.draw import FILL, covered
from clearance.refusals import NotPossible


def a_picture(width: int = 200, height: int = 100) -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "JPEG")
    return io.BytesIO(out.getvalue())


def test_boxes_are_read_as_they_were_written():
    text = "40 25 20 10\n0 0 12.5 100"

    boxes = read(text)

    assert boxes == [Box(40, 25, 20, 10), Box(0, 0, 12.5, 100)]
    assert write(boxes) == text


@pytest.mark.parametrize(
    "line", ["40 25 20", "a b c d", "90 0 20 10", "-1 0 5 5", "0 0 0 5", "nan 0 5 5", "1 2 3 4 5"]
)
def test_line_that_is_no_box_is_named(line):
    with pytest.raises(NotPossible, match="第 2 行"):
        read(f"40 25 20 10\n{line}")


def test_too_many_boxes_are_refused():
    with pytest.raises(NotPossible, match="30"):
        read("1 1 1 1\n" * 31)


def test_nothing_of_what_lies_under_a_box_is_left_in_either_size():
    full, small = covered(a_picture(960, 480), [Box(25, 25, 50, 50)])

    for jpeg in (full, small):
        picture = Image.open(io.BytesIO(jpeg))
        width, height = picture.size
        inner = picture.crop((width * 27 // 100, height * 27 // 100,
                              width * 73 // 100, height * 73 // 100))  # fmt: skip
        assert all(abs(low - one) <= 3 and abs(high - one) <= 3
                   for (low, high), one in zip(inner.getextrema(), FILL, strict=True))  # fmt: skip
        assert picture.getpixel((2, 2)) == (255, 255, 255)


def test_box_at_the_edge_covers_the_last_pixel():
    full, _small = covered(a_picture(), [Box(99, 99, 1, 1)])

    assert sum(Image.open(io.BytesIO(full)).getpixel((199, 99))) < 300
