"""One line of /my/: what the person reads of their own request at a glance."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from clearance.faces.rows import IssueRow
from clearance.models import RequestRecord
from clearance.track.page import TrackPage


@dataclass(frozen=True)
class MyRow:
    """``may_say``: its answer waits to be judged, in one tap."""

    number: str
    line: IssueRow
    may_say: bool


def row_of(record: RequestRecord, now: datetime) -> MyRow:
    page = TrackPage(record, now)
    answers = page.rounds[0].answers if page.rounds else ()
    line = IssueRow(
        number=record.number,
        echo=page.echo,
        url=reverse("my_open", args=[record.number]),
        title=page.heading,
        answer=answers[0].text if answers else "",
        when=page.promised,
    )
    return MyRow(record.number, line, page.may_say)
