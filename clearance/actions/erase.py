"""销去身份: who said it is erased for good; the matter, its answer and the trail stay.

Why so, and what is kept: docs/decisions/0021.
"""

from contextlib import suppress
from datetime import datetime

from cryptography.fernet import InvalidToken
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks

from clearance import trail
from clearance.actions.masking import masked
from clearance.actions.move import lock_record
from clearance.actors import Actor
from clearance.enums import LEFT_RECORD_STATES, UNSENT_STATES, NoticeState, RecordState, State
from clearance.gate.lists import current_lists
from clearance.gate.wording import Wordlists
from clearance.models import NewCode, Notice, Reporter, RequestRecord, VisitContact
from clearance.models.reporter import OwnAccount
from clearance.permissions import check_erase
from clearance.photos.store import discard_photos
from clearance.recipients import mobile
from clearance.refusals import NotPossible, passes

OWN = ("name", "student_number", "phone", "email")


def is_over(record: RequestRecord) -> bool:
    """Whether nobody needs to reach the person any more: closed, not accepted or taken back."""
    if record.state == RecordState.JOINED:
        return record.issue.state == State.CLOSED
    return record.state in LEFT_RECORD_STATES


def check_asking(record: RequestRecord) -> None:
    """Raise NotPossible where it was erased, or asked for, before."""
    if record.erased_at is not None:
        raise NotPossible(_("It was erased already."))
    if record.erase_asked_at is not None:
        raise NotPossible(_("It was asked for already, and is done once the matter is over."))


def can_ask_erasure(record: RequestRecord) -> bool:
    return passes(check_asking, record)


@transaction.atomic
def ask_erasure(
    record: RequestRecord, *, by: Actor, reason: str = "", at: datetime | None = None
) -> RequestRecord:
    """Erase who said it at once where the matter is over, else as soon as it is.

    ``reason`` is how somebody asked the centre in writing. Raises NotAllowed or NotPossible.
    """
    record, at = lock_record(record), at or timezone.now()
    pen = check_erase(by, record)
    check_asking(record)
    if is_over(record):
        return erase(record, by=by, reason=reason, at=at)
    record.erase_asked_at = at
    record.save(update_fields=["erase_asked_at"])
    trail.write("erasure_asked", by=_nobody_for(by), pen=pen, record=record,
                data=_data(reason), at=at)  # fmt: skip
    return record


@transaction.atomic
def erase(
    record: RequestRecord,
    *,
    by: Actor,
    reason: str = "",
    lists: Wordlists | None = None,
    at: datetime | None = None,
) -> RequestRecord:
    """Erase who said it now. Raises NotAllowed, and NotPossible while the matter is open.

    ``lists`` are the gate's, for whoever erases many. A copy that another app keeps of what was
    said goes by the hook ``forget_copies``.
    """
    record, at = lock_record(record), at or timezone.now()
    pen = check_erase(by, record)
    if record.erased_at is not None:
        raise NotPossible(_("It was erased already."))
    if not is_over(record):
        raise NotPossible(_("It is erased once the matter is over."))
    own = _own_of(record)
    _forget_addresses(record, own)
    _forget_words(record, lists or current_lists(), own)
    _forget_rows(record)
    record.erased_at = at
    record.save()
    trail.write("erased", by=_nobody_for(by), pen=pen, record=record, data=_data(reason), at=at)
    return record


def _own_of(record: RequestRecord) -> list[str]:
    """What the person told of themselves; nothing where no key opens it any more."""
    try:
        reporter = Reporter.objects.filter(record=record).first()
    except InvalidToken:
        return []
    return [value for name in OWN if reporter and (value := getattr(reporter, name))]


def _forget_addresses(record: RequestRecord, own: list[str]) -> None:
    """Of the notices to the person: that they were sent stays, where to doesn't.

    What no key opens any more tells nobody anything.
    """
    addresses = {*own, *map(mobile, own)} - {""}
    for pk in record.notices.values_list("pk", flat=True):
        with suppress(InvalidToken):
            _forget_address(Notice.objects.get(pk=pk), addresses)


def _forget_address(notice: Notice, addresses: set[str]) -> None:
    if notice.address in addresses:
        notice.address = ""
        if notice.state in UNSENT_STATES:
            notice.state = NoticeState.DROPPED
        notice.save(update_fields=["address", "state"])


def _forget_rows(record: RequestRecord) -> None:
    for private in (NewCode, VisitContact, OwnAccount, Reporter):
        private.objects.filter(record=record).delete()
    for forget in hooks.get_hooks("forget_copies"):
        forget(record)
    discard_photos(record.photos.filter(for_department=False, public=False))


def _forget_words(record: RequestRecord, lists: Wordlists, own: list[str]) -> None:
    def plain(text: str) -> str:
        return masked(text, lists, own)

    record.title, record.body = plain(record.title), plain(record.body)
    record.place_text = plain(record.place_text)
    record.extra = [one | {"value": plain(str(one["value"]))} for one in record.extra]
    for line in record.messages.all():
        line.text = plain(line.text)
        line.save(update_fields=["text"])
    for said in record.follow_ups.exclude(words=""):
        said.words = plain(said.words)
        said.save(update_fields=["words"])


def _nobody_for(by: Actor) -> Actor:
    """What the person does is in nobody's name, signed in or not."""
    return Actor() if by.record else by


def _data(reason: str) -> dict:
    return {"reason": reason.strip()} if reason.strip() else {}
