"""Number and code, shown to the browser that sent the form and to no other, for ten minutes.

The session keeps the seed the code was made from and not the code: who reads the session
table without our key learns nothing that opens a request.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from clearance.actions import codes
from clearance.enums import Alarm, Kind, Queue
from clearance.faces import due
from clearance.faces.due import When
from clearance.faces.timeline import Step
from clearance.models import RequestRecord
from clearance.track.unlocking import SENT_KEY
from forms.next_steps import next_steps
from forms.promises import answerer

SHOWN_FOR = timedelta(minutes=10)
SAMPLE_NUMBER, SAMPLE_CODE = "R2026-000000", "ABCD2345"


@dataclass(frozen=True)
class Thanks:
    """What the page of thanks tells. ``code`` is as a person reads it."""

    number: str
    code: str
    promise: When
    steps: tuple[Step, ...]
    is_sealed: bool = False
    is_repair: bool = False
    in_despair: bool = False


def remember(session, record: RequestRecord, seed: str, *, now: datetime | None = None) -> None:
    """In a session of its own key: who held the old one, if anybody, doesn't see the thanks."""
    until = (now or timezone.now()) + SHOWN_FOR
    session.cycle_key()
    session[SENT_KEY] = {"number": record.number, "seed": seed, "until": until.timestamp()}


def recall(session, *, now: datetime | None = None) -> Thanks | None:
    """What this browser sent a moment ago; None after ten minutes or in another browser."""
    sent = session.get(SENT_KEY)
    if not sent or sent["until"] <= (now or timezone.now()).timestamp():
        return None
    record = RequestRecord.objects.get(number=sent["number"])
    code = codes.new_code(sent["seed"])
    return thanks_for(record, code) if codes.opens(record, code) else None


def thanks_for(record: RequestRecord, code: str) -> Thanks:
    is_sealed = record.queue != Queue.CENTRE
    return Thanks(
        number=record.number,
        code=codes.shown(code),
        promise=due.promise(answerer(sealed=is_sealed), record.answer_by),
        steps=next_steps(record.kind, record.submitted_at, record.accept_by, record.answer_by),
        is_sealed=is_sealed,
        is_repair=record.kind == Kind.REPAIR,
        in_despair=record.alarm == Alarm.SELF,
    )


def done(request: HttpRequest, page) -> HttpResponse:
    return _response(request, page, recall(request.session))


def preview(request: HttpRequest, page) -> HttpResponse:
    """The page of thanks as an editor sees it, with a number that opens nothing."""
    now = timezone.now()
    later = now + timedelta(days=3)
    sample = Thanks(
        number=SAMPLE_NUMBER,
        code=codes.shown(SAMPLE_CODE),
        promise=due.promise(answerer(sealed=False), later),
        steps=next_steps(page.default_kind, now, now + timedelta(days=1), later),
        is_repair=page.default_kind == Kind.REPAIR,
    )
    return _response(request, page, sample)


def _response(request: HttpRequest, page, thanks: Thanks | None) -> HttpResponse:
    context = page.get_context(request) | {"thanks": thanks}
    response = TemplateResponse(request, page.landing_page_template, context)
    response.headers["Cache-Control"] = "private, no-store"
    return response
