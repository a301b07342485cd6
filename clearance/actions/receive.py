"""Reception: one door for every request, from any form, desk or hall."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from clearance.actions import codes
from clearance.actions.by_rule import send_by_itself
from clearance.actions.move import check_needs, move_record
from clearance.actors import Actor
from clearance.catalogue.vocabulary import alarm_of
from clearance.clocks import promise_for
from clearance.duty.telling import cannot_wait, tell_duty
from clearance.encryption import keyed_hash
from clearance.enums import Alarm, Channel, Kind, Pen, Queue, Tier
from clearance.models import NumberSequence, Photo, Reporter, RequestRecord, VisitContact
from clearance.models.reporter import match_key
from clearance.permissions import check_record
from clearance.states import RECORD_MOVES
from home.bounded import says_something

# 举报 goes to the discipline office and nowhere else.
QUEUE_OF_KIND = {Kind.ACCUSE: Queue.SEALED}
TIER_OF_KIND = {Kind.REPAIR: Tier.REPAIR}


@dataclass(frozen=True)
class Contact:
    """Who said it, as far as they told. All of it optional."""

    name: str = ""
    student_number: str = ""
    phone: str = ""
    email: str = ""

    def __bool__(self) -> bool:
        return any((self.name, self.student_number, self.phone, self.email))

    def match_key(self) -> str:
        return match_key(self.student_number, self.phone, self.email)


@dataclass(frozen=True)
class Visit:
    """How to come in and mend it."""

    call_name: str = ""
    phone: str = ""
    hours: str = ""
    may_enter: bool = False


@dataclass(frozen=True)
class Request:
    """Everything a reception takes in. ``photos`` are already on disk (clearance.photos)."""

    kind: str
    body: str
    channel: str = Channel.WEB
    title: str = ""
    category: object | None = None
    location: object | None = None
    place_text: str = ""
    extra: list = field(default_factory=list)
    college: object | None = None
    grade: str = ""
    may_be_public: bool = True
    origin_page: object | None = None
    tier: str = ""
    contact: Contact = field(default_factory=Contact)
    visit: Visit | None = None
    photos: tuple = ()
    # What tells a doubled post from a new one: the form's nonce and its content.
    post_seed: str | None = None


@dataclass(frozen=True)
class Received:
    record: RequestRecord
    code: str
    is_double: bool = False


def receive(request: Request, *, by: Actor | None = None, at: datetime | None = None) -> Received:
    """Take a request in, or find the one the same post already made.

    Nobody (``by`` is None) is the person at a public form. Raises NotAllowed when a member of
    staff without the right enters one, NotPossible when there is no text.
    """
    by, at = by or Actor(), at or timezone.now()
    check_needs(RECORD_MOVES["receive"], {"body": says_something(request.body)})
    code = codes.new_code(request.post_seed)
    key = keyed_hash(request.post_seed, "post") if request.post_seed else None
    earlier = RequestRecord.objects.filter(post_key=key).first() if key else None
    if earlier:
        return Received(earlier, code, is_double=True)
    try:
        with transaction.atomic():
            return Received(_write(request, by, at, code, key), code)
    except IntegrityError:
        earlier = RequestRecord.objects.filter(post_key=key).first() if key else None
        if earlier is None:
            raise
        return Received(earlier, code, is_double=True)


def _write(request: Request, by: Actor, at: datetime, code: str, key: str | None):
    record = _record(request, at, code, key)
    _heed(record)
    _promise(record, at)
    if check_record(by, record, RECORD_MOVES["receive"]) == Pen.CENTRE:
        record.taken_by = by.user
    record = move_record(record, "receive", by=by, given={"body": record.body},
                         data={"tier": record.tier}, at=at)  # fmt: skip
    _write_private(record, request, at)
    if cannot_wait(record):
        tell_duty(record, at)
    if send_by_itself(record, at=at):
        record.refresh_from_db()
    return record


def _record(request: Request, at: datetime, code: str, key: str | None) -> RequestRecord:
    """What was said, with a number and not yet in the table."""
    return RequestRecord(
        number=NumberSequence.next("R", timezone.localtime(at).year, digits=6),
        code_hash=codes.hash_of(code),
        kind=request.kind,
        channel=request.channel,
        queue=QUEUE_OF_KIND.get(request.kind, Queue.CENTRE),
        title=request.title,
        body=request.body,
        category=request.category,
        location=request.location,
        place_text=request.place_text,
        extra=request.extra,
        college=request.college,
        grade=request.grade,
        may_be_public=request.may_be_public,
        submitted_at=at,
        origin_page=request.origin_page,
        tier=request.tier or TIER_OF_KIND.get(request.kind, Tier.STANDARD),
        post_key=key,
    )


def _heed(record: RequestRecord) -> None:
    """Who may end their life is answered at once and never shown; other danger is seen first."""
    record.alarm = alarm_of(record)
    if record.alarm == Alarm.SELF:
        record.tier, record.may_be_public = Tier.URGENT, False


def _promise(record: RequestRecord, at: datetime) -> None:
    promised, record.promise_inputs = promise_for(record.tier, at)
    record.accept_by = promised.accept_by
    record.answer_by = promised.answer_by
    record.resolve_by = promised.resolve_by


def _write_private(record: RequestRecord, request: Request, at: datetime) -> None:
    contact = request.contact
    if contact:
        Reporter.objects.create(
            record=record, name=contact.name, student_number=contact.student_number,
            phone=contact.phone, email=contact.email,
            match_key=contact.match_key(), consented_at=at,
        )  # fmt: skip
    if request.visit:
        VisitContact.objects.create(record=record, consented_at=at, **vars(request.visit))
    Photo.objects.bulk_create(
        Photo(record=record, file=stored.name, small=stored.small_name, width=stored.width,
              height=stored.height, digest=stored.digest, sort_order=place)
        for place, stored in enumerate(request.photos)
    )  # fmt: skip
