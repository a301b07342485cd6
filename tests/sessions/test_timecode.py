import pytest
from django.core.exceptions import ValidationError

from clearance.faces.timecode import written
from sessions.timecode import address_at, parse


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("0:52:10", 3130), ("52:10", 3130), ("1：00：00", 3600), (" 0:03 ", 3), ("59:59", 3599)],
)
def test_a_time_is_read_in_seconds(typed, seconds):
    assert parse(typed) == seconds


@pytest.mark.parametrize("typed", ["", "52", "0:61:00", "0:00:60", "a:b", "-1:00"])
def test_anything_else_is_refused(typed):
    with pytest.raises(ValidationError):
        parse(typed)


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00:00"), (3130, "0:52:10"), (36000, "10:00:00")]
)
def test_seconds_are_written_as_a_time(seconds, told):
    assert written(seconds) == told


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://www.bilibili.com/video/BV1/", "https://www.bilibili.com/video/BV1/?t=9"),
        ("https://www.bilibili.com/video/BV1/?p=2", "https://www.bilibili.com/video/BV1/?p=2&t=9"),
        ("https://example.edu.cn/a.mp4", "https://example.edu.cn/a.mp4#t=9"),
        ("https://notbilibili.com/a", "https://notbilibili.com/a#t=9"),
    ],
)
def test_a_recording_is_opened_at_its_second(url, opened):
    assert address_at(url, 9) == opened
