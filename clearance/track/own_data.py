"""What we hold of a person's request, as one file for them to keep."""

import json
import shutil
import zipfile
from typing import BinaryIO

from django.core.serializers.json import DjangoJSONEncoder

from clearance.models import Reporter, RequestRecord, VisitContact
from clearance.track.page import TrackPage

WHO = ("name", "student_number", "phone", "email")
VISIT = ("call_name", "phone", "hours", "may_enter")


def write_own_data(file: BinaryIO, page: TrackPage) -> None:
    """A ZIP of ``request.json`` and the pictures; nothing the staff keep to themselves."""
    record = page.record
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        told = json.dumps(_told(page), ensure_ascii=False, indent=2, cls=DjangoJSONEncoder)
        packed.writestr("request.json", told)
        for place, photo in enumerate(record.photos.all(), 1):
            with photo.file.open("rb") as stored, packed.open(_name(place), "w") as member:
                shutil.copyfileobj(stored, member)


def _name(place: int) -> str:
    return f"photo-{place}.jpg"


def _told(page: TrackPage) -> dict:
    record = page.record
    return _said(record) | {
        "contact": _fields(Reporter.objects.filter(record=record).first(), WHO),
        "visit": _fields(VisitContact.objects.filter(record=record).first(), VISIT),
        "lines": [
            {"from_you": one.from_person, "text": one.text, "at": one.sent_at}
            for one in record.messages.all()
        ],
        "answers": [
            {"by": one.by, "text": one.text, "at": one.at}
            for round in page.rounds
            for one in round.answers
        ],
        "what_you_said_of_them": [
            {"answer": one.get_answer_display(), "rating": one.rating, "words": one.words,
             "at": one.answered_at}
            for one in record.follow_ups.filter(answered_at__isnull=False)
        ],
        "contact_looked_at": [
            {"by": one.by, "for": one.purpose, "at": one.at} for one in page.readings
        ],
        "photos": [_name(place) for place, _photo in enumerate(record.photos.all(), 1)],
    }  # fmt: skip


def _said(record: RequestRecord) -> dict:
    return {
        "number": record.number,
        "kind": record.get_kind_display(),
        "channel": record.get_channel_display(),
        "state": record.get_state_display(),
        "sent_at": record.submitted_at,
        "title": record.title,
        "text": record.body,
        "category": str(record.category or ""),
        "place": str(record.location or ""),
        "place_in_words": record.place_text,
        "other_answers": [{"label": one["label"], "value": one["value"]} for one in record.extra],
        "college": str(record.college or ""),
        "grade": record.grade,
        "may_be_public": record.may_be_public,
        "erasure_asked_at": record.erase_asked_at,
        "erased_at": record.erased_at,
    }


def _fields(private, names: tuple[str, ...]) -> dict | None:
    return {name: getattr(private, name) for name in names} if private else None
