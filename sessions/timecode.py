"""Places in a recording: kept in seconds, typed and read as 0:52:10."""

import re
from urllib.parse import urlencode, urlsplit, urlunsplit

from django import forms as dj
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.faces.timecode import written

WRITTEN = re.compile(r"^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)$")
# These players take the second in the query; others in the fragment, as media addresses do.
QUERY_HOSTS = (".bilibili.com", ".b23.tv")


def parse(written: str) -> int:
    """Return the seconds of 0:52:10 or 52:10; raises ValidationError for anything else."""
    found = WRITTEN.match(written.strip().replace("：", ":"))
    if not found:
        raise ValidationError(_("Write it as 0:52:10."), code="timecode")
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def address_at(url: str, seconds: int) -> str:
    """The recording's address, opened at that second."""
    parts = urlsplit(url)
    if f".{parts.hostname}".endswith(QUERY_HOSTS):
        query = "&".join(filter(None, (parts.query, urlencode({"t": seconds}))))
        return urlunsplit(parts._replace(query=query))
    return urlunsplit(parts._replace(fragment=f"t={seconds}"))


class TimecodeFormField(dj.CharField):
    """Cleaned it is a number, so its length is no longer judged: ``parse`` refuses long text."""

    def prepare_value(self, value):
        return written(value) if isinstance(value, int) else value

    def to_python(self, value):
        if isinstance(value, int):  # a disabled field is cleaned from what is kept
            return value
        value = super().to_python(value)
        return parse(value) if value else None

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


class TimecodeField(models.PositiveIntegerField):
    """Seconds from the recording's beginning."""

    def formfield(self, **kwargs):
        return models.Field.formfield(self, **({"form_class": TimecodeFormField} | kwargs))
