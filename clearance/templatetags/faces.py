"""Filters that draw marks and write times; the faces themselves are pure and know no templates."""

import re
from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from clearance.faces import dates, draw
from clearance.faces.due import When
from clearance.faces.echo import Echo
from clearance.faces.shapes import Shape

register = template.Library()

DATES = re.compile(
    r"((?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\s?\d{1,2}:\d\d)?|\d{1,2}:\d\d(?:[—–]\d{1,2}:\d\d)?|第\d+期)"
)

PHRASES = re.compile(r"(?<=[，、：；,:])(\s*)")


@register.filter
def echo_line(echo: Echo) -> SafeString:
    """The four small marks of a row."""
    return draw.row(echo)


@register.filter
def mark(shape: str) -> SafeString:
    """One mark, by the name of its shape."""
    return draw.mark(Shape(shape))


@register.filter
def when(value: When | None) -> SafeString | str:
    """The lead and, in a ``<time>`` that does not break, the words."""
    if value is None:
        return ""
    time = _time(value.words, value.at)
    return format_html("{}{}", value.lead, time) if value.lead else time


@register.filter
def day(at: date | datetime | None) -> SafeString | str:
    """11月18日."""
    return _time(dates.day(at), at) if at else ""


@register.filter
def full_day(at: date | datetime | None) -> SafeString | str:
    """2026年11月18日."""
    return _time(dates.full_day(at), at) if at else ""


@register.filter
def day_and_weekday(at: date | datetime | None) -> SafeString | str:
    """11月27日（周五）."""
    return _time(dates.day_and_weekday(at), at) if at else ""


@register.filter
def moment(at: datetime | None) -> SafeString | str:
    """11月18日 9:00."""
    return _time(dates.moment(at), at) if at else ""


@register.filter
def full_moment(at: datetime | None) -> SafeString | str:
    """2026年11月18日 9:00."""
    return _time(dates.full_moment(at), at) if at else ""


@register.filter
def kept(text: str) -> SafeString:
    """A text whose dates, times and 第N期 neither break nor get inner space."""
    parts = DATES.split(str(text))
    marked = ((part, index % 2) for index, part in enumerate(parts) if part)
    return mark_safe(  # each part is escaped on its own
        "".join(
            format_html('<span class="d">{}</span>', part) if is_date else escape(part)
            for part, is_date in marked
        )
    )


@register.filter
def phrases(text: str) -> SafeString:
    """A sentence of counts that breaks between its phrases, and keeps 已答复 1 件 together."""
    parts = PHRASES.split(str(text))
    pairs = zip(parts[::2], (*parts[1::2], ""), strict=True)
    return format_html_join("", '<span class="d">{}</span>{}', pairs)


def _time(words: str, at: date | datetime | None) -> SafeString:
    if at is None:
        return format_html('<span class="d">{}</span>', words)
    # HTML knows no fraction of a second finer than a thousandth, and nobody reads one.
    stamp = timezone.localtime(at).replace(microsecond=0) if isinstance(at, datetime) else at
    return format_html('<time class="d" datetime="{}">{}</time>', stamp.isoformat(), words)
