"""Making an issue of a tea's row, once and for all.

Every step may be repeated: a row's key makes one issue, and a text with its date one update.
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.actions.answer import Answer
from clearance.actions.archive import Entry, Past, enter, file
from clearance.actions.update import write_update
from clearance.actors import Actor
from clearance.enums import Audience, UpdateKind
from clearance.models import Issue, Update
from clearance.permissions import has_role
from clearance.refusals import NotPossible, Refused
from home.college.enums import Role

if TYPE_CHECKING:
    from sessions.models import RaisedIssue

# A day without an hour stands for its noon; pages show such times as the day alone.
NOON = time(12)


def moment_of(day: date, *, after: datetime) -> datetime:
    """The day's noon, moved so that it neither lies before ``after`` nor, today, ahead."""
    noon = timezone.make_aware(datetime.combine(day, NOON))
    if day == timezone.localdate():
        noon = min(noon, timezone.now())
    return max(noon, after) if day == timezone.localdate(after) else noon


@dataclass(frozen=True)
class More:
    """What an archive knows of a past matter beyond the fields of a row."""

    number: str = ""
    helpers: tuple = ()
    lapsed_on: date | None = None


def entered_by(page, user):
    """Whose name the rows are entered in: the user's, or, where a leader lets out a page that
    others wrote, whoever handed it in."""
    if user is None or has_role(user, Role.EDITOR, Role.PUBLISHER):
        return user
    review = page.workflow_states.order_by("-created_at").first() if page.pk else None
    return review.requested_by if review else user


def enter_row(row: RaisedIssue, page, place: int, *, by: Actor, more: More = More()) -> Issue:
    """Make the row's issue, or find it. Raises Refused and then has changed nothing."""
    known = Issue.objects.filter(entry_key=row.key).first()
    if known is None:
        _check_new(row, page)
        entry = replace(_entry(row, page, place), number=more.number, helpers=more.helpers)
        known = file(entry, _past(row, page, more), by=by) if row.is_past else enter(entry, by=by)
    elif known.agenda_place != place:
        Issue.objects.filter(pk=known.pk).update(agenda_place=place)
    return known


def write_news(row: RaisedIssue, issue: Issue, *, by: Actor) -> None:
    """Publish the row's progress text, if there is one. Raises Refused."""
    text = row.new_update.strip()
    if not text:
        return
    day = row.new_update_on or timezone.localdate()
    # The page's form has asked the gate already, and kept who let the text through.
    write_progress(issue, row.key, text, day, checked=_("checked on the page of the tea"), by=by)


def write_progress(
    issue: Issue,
    key: uuid.UUID,
    text: str,
    day: date,
    *,
    by: Actor,
    kind: str = UpdateKind.PROGRESS,
    department=None,
    checked: str = "",
) -> Update:
    """Publish a text with its day, once for the row with this key. Raises Refused."""
    if day < timezone.localdate(issue.opened_at):
        raise NotPossible(_("The progress is dated before the matter was raised."))
    return write_update(
        issue,
        text=text,
        by=by,
        kind=kind,
        audience=Audience.PUBLIC,
        department=department,
        entry_key=_news_key(key, text, day),
        checked=checked,
        at=moment_of(day, after=issue.opened_at),
    )


def _news_key(key: uuid.UUID, text: str, day: date) -> str:
    digest = hashlib.sha256(f"{day}\n{text}".encode()).hexdigest()
    return f"{key.hex}:{digest[:24]}"


def _check_new(row: RaisedIssue, page) -> None:
    same = Issue.objects.filter(origin_page=page.pk, title=row.title.strip())
    if page.pk and same.exists():
        raise NotPossible(_("This question stands on the page already."))


def _entry(row: RaisedIssue, page, place: int) -> Entry:
    return Entry(
        title=row.title,
        category=row.category,
        page=page if page.pk else None,
        place=place,
        key=row.key,
        raised_at=page.begins_at,
        lead=row.lead,
        location=row.location,
        public_text=row.public_text,
        recording_second=row.recording_second,
    )


def _past(row: RaisedIssue, page, more: More) -> Past:
    answered_at = moment_of(row.answered_on, after=page.begins_at)
    return Past(
        answer=Answer(row.outcome, row.answer, row.promise_text, row.promise_due),
        answered_at=answered_at,
        source=row.source,
        check=row.checked_by,
        checked_at=moment_of(row.checked_on, after=answered_at) if row.checked_on else None,
        lapsed_at=moment_of(more.lapsed_on, after=answered_at) if more.lapsed_on else None,
    )


def rehearse(forms, page, *, by: Actor) -> bool:
    """Enter the forms' rows and take it all back; a refusal stands beside its row."""
    allowed = True
    with transaction.atomic():
        for place, form in enumerate(forms, start=1):
            try:
                with transaction.atomic():
                    row = form.instance
                    write_news(row, enter_row(row, page, place, by=by), by=by)
            except Refused as refusal:
                form.add_error(None, str(refusal))
                allowed = False
        transaction.set_rollback(True)
    return allowed
