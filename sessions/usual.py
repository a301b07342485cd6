"""What stands in a new tea's form, and in a row, when nobody has typed anything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext, override

from home.models import Term

if TYPE_CHECKING:
    from sessions.models import RaisedIssue, TeaSessionPage


# The address of a tea whose editor has typed no other.
PROPOSED = re.compile(r"tea-\d+", re.ASCII)


def title_of(number: int) -> str:
    return f"第{number}期下午茶"


def slug_of(number: int) -> str:
    return f"tea-{number}"


def set_out(tea: TeaSessionPage) -> None:
    """The next number, today and its term, place and hours as the last time."""
    last = type(tea).objects.filter(number__isnull=False).order_by("-number").first()
    tea.number = last.number + 1 if last else 1
    tea.title, tea.slug = title_of(tea.number), slug_of(tea.number)
    tea.date = timezone.localdate()
    tea.term = Term.objects.on(tea.date)
    if last:
        tea.place, tea.starts, tea.ends = last.place, last.starts, last.ends


def fill_in(row: RaisedIssue, tea: TeaSessionPage) -> None:
    """What came of a matter was said at the tea itself, where nothing else is typed."""
    if not row.outcome:
        return
    row.answered_on = row.answered_on or tea.date
    if row.checked_by:
        row.checked_on = row.checked_on or row.answered_on
    if not row.source:
        # The source is data, read by everybody in whatever language they read.
        with override("zh-hans"):
            row.source = gettext("Record of %(tea)s") % {"tea": tea.title}
