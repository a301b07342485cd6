"""A Monday in Shanghai, and its hours."""

from datetime import datetime
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """Of March 2026, whose second day is a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=CHINA)


NOON = moment(2, 12)
NIGHT = moment(2, 23)
