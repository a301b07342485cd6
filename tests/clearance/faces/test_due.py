"""Due times in words: absolute, in the college's time zone, in the page's language."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils.translation import override

from clearance.faces import dates, due

# 9:00 at the college on a Tuesday.
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
TODAY_18 = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
THURSDAY_18 = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
FRIDAY_17_30 = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
SEVEN_TODAY = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)

ZH_AND_EN = [
    (dates.day, THURSDAY_18, "11月26日", "26 Nov"),
    (dates.day, date(2026, 1, 5), "1月5日", "5 Jan"),
    (dates.full_day, THURSDAY_18, "2026年11月26日", "26 Nov 2026"),
    (dates.moment, THURSDAY_18, "11月26日 18:00", "26 Nov 18:00"),
    (dates.moment, NOW, "11月24日 9:00", "24 Nov 9:00"),
    (dates.moment, MIDNIGHT, "11月24日 24:00", "24 Nov 24:00"),
    (dates.full_moment, NOW, "2026年11月24日 9:00", "24 Nov 2026 9:00"),
    (dates.day_and_weekday, FRIDAY_17_30, "11月27日（周五）", "Fri 27 Nov"),
    (dates.weekday_moment, FRIDAY_17_30, "11月27日（周五）17:30", "Fri 27 Nov 17:30"),
]


@pytest.mark.parametrize(("words", "at", "chinese", "english"), ZH_AND_EN)
def test_date_reads_in_both_languages(words, at, chinese, english):
    with override("zh-hans"):
        assert words(at) == chinese
    with override("en"):
        assert words(at) == english


@pytest.mark.parametrize(
    ("when", "chinese"),
    [
        (lambda: due.public_due(THURSDAY_18, NOW), "11月26日 18:00 前答复"),
        (lambda: due.public_due(TODAY_18, NOW), "11月24日 18:00 前答复"),
        (lambda: due.public_due(SEVEN_TODAY, NOW), "11月24日 7:00 起超时"),
        (lambda: due.public_due(MIDNIGHT, MIDNIGHT), "11月25日 0:00 起超时"),
        (lambda: due.dispatch_due(MIDNIGHT, MIDNIGHT), "11月25日 0:00 起超时"),
        (lambda: due.staff_due(TODAY_18, NOW, "签收"), "今天 18:00 前签收"),
        (lambda: due.staff_due(MIDNIGHT, NOW, "答复"), "今天 24:00 前答复"),
        (lambda: due.staff_due(SEVEN_TODAY, NOW, "转办"), "转办已超时 2 小时"),
        (lambda: due.staff_due(THURSDAY_18, NOW, "答复"), "11月26日 18:00 前答复"),
        (lambda: due.dispatch_due(TODAY_18, NOW), "11月24日 18:00 前转出"),
        (lambda: due.promise("后勤管理处", FRIDAY_17_30),
         "后勤管理处会在 11月27日（周五）17:30 前答复你"),
        (lambda: due.promise_after_opening("教务处", 3, datetime(2027, 3, 3, 9, 30, tzinfo=UTC)),
         "教务处会在 开学后第 3 个工作日（3月3日）前答复你"),
        (lambda: due.kept_by(date(2027, 3, 1), NOW), "2027年3月1日前完成"),
        (lambda: due.round_and(2, due.public_due(THURSDAY_18, NOW)),
         "第 2 轮，11月26日 18:00 前答复"),
        (lambda: due.round_and(1, due.public_due(THURSDAY_18, NOW)), "11月26日 18:00 前答复"),
        (lambda: due.checked("反映人确认", NOW, NOW), "反映人确认，11月24日"),
    ],
)  # fmt: skip
def test_when_reads_in_chinese(when, chinese):
    with override("zh-hans"):
        assert str(when()) == chinese


@pytest.mark.parametrize(
    ("at", "tone"),
    [
        (None, "quiet"),
        (NOW + timedelta(hours=24, seconds=1), "quiet"),
        (NOW + timedelta(hours=24), "soon"),
        (NOW + timedelta(seconds=1), "soon"),
        (NOW, "late"),
    ],
)
def test_tone_turns_at_the_very_instant(at, tone):
    assert due.tone(at, NOW) == tone


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=5), "1 分钟"),
        (timedelta(minutes=59), "59 分钟"),
        (timedelta(minutes=60), "1 小时"),
        (timedelta(hours=47, minutes=59), "47 小时"),
        (timedelta(hours=48), "2 天"),
        (timedelta(days=2, hours=20, minutes=30), "2 天 20 小时"),
        (timedelta(days=8, hours=20), "9 天"),
    ],
)
def test_length_uses_the_largest_unit_that_fits(span, words):
    with override("zh-hans"):
        assert due.length(span) == words
