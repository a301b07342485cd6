"""Rows of the domain as the parts a tracking page is drawn from."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.enums import Kind, RevealPurpose, UpdateKind
from clearance.faces import dates, due
from clearance.faces.due import When
from clearance.faces.shapes import Shape
from clearance.faces.timeline import Step
from clearance.models import Event, Message, Photo, Promise, RequestRecord, Update
from clearance.public.reading import Answer, Changed, Fact, Picture


@dataclass(frozen=True)
class Reading:
    """Somebody looked at who they are."""

    by: str
    purpose: str
    at: datetime


def at(moment: datetime, now: datetime) -> When:
    """11月18日 9:00."""
    return When(dates.moment_seen(moment, now), moment)


def answer_of(reply: Update, rounds: int, office: str = "") -> Answer:
    """The answer as it stands; which round it was of, when there are several."""
    by = _("The college's answer")
    if office or reply.department:
        by = _("Answer of %(department)s") % {"department": office or reply.department.label}
    if rounds > 1:
        by = _("%(by)s, round %(n)d") % {"by": by, "n": reply.round}
    old = sorted(reply.corrections.all(), key=lambda one: one.corrected_at, reverse=True)
    return Answer(
        by=by,
        text=reply.text,
        at=reply.approved_at,
        approved=_("approved by the head of the department")
        if reply.approved_by_id and not office
        else "",
        corrections=tuple(Changed(one.corrected_at, one.old_text) for one in old),
    )


def news_of(update: Update, now: datetime) -> Step:
    """Some progress, a plan or an explanation, as a small step of the line."""
    label = UpdateKind(update.kind).label
    return Step("news", label, when=at(update.written_at, now), text=update.text, minor=True)


def promise_of(promise: Promise, now: datetime) -> Step:
    """What is promised: by when, or since when it is done and who has looked."""
    words = _("%(department)s: %(text)s") % {
        "department": promise.owner.label, "text": promise.text,
    }  # fmt: skip
    if promise.checked_at:
        label, shape = promise.get_checked_by_display(), Shape.STRUCK
        return Step("promise", label, shape, due.happened(promise.checked_at, now), words)
    if promise.kept_at:
        when = due.happened(promise.kept_at, now)
        return Step("promise", _("Done, to be checked"), Shape.CHECKING, when, words)
    return Step("promise", _("Promised"), Shape.BOOKS, due.kept_by(promise.due, now), words)


def line_of(message: Message, keeper: str, now: datetime) -> Step:
    """A line of theirs, or one to them from whoever keeps the request."""
    label = _("You") if message.from_person else keeper
    when = at(message.sent_at, now)
    return Step("line", label, when=when, text=message.text, minor=True)


def reading_of(event: Event, keeper: str) -> Reading:
    """Who looked at their contact and what for; never why in the staff's words."""
    by = _("The officer at work on it") if event.verb == "visit_read" else keeper
    purpose = RevealPurpose(event.data.get("purpose", RevealPurpose.OTHER))
    return Reading(by, str(purpose.label), event.happened_at)


def facts_of(record: RequestRecord, now: datetime) -> tuple[Fact, ...]:
    """What they told, in the order of the form, and when."""
    places = (str(record.location or ""), record.place_text)
    kept = (
        Fact(_("Number"), record.number),
        Fact(_("Kind"), Kind(record.kind).label),
        Fact(_("Place"), pgettext("clause", ", ").join(place for place in places if place)),
        Fact(_("Category"), str(record.category or "")),
        Fact(_("Sent"), dates.moment_seen(record.submitted_at, now)),
        Fact(_("Plan"), _plan_words(record, now)),
    )
    return kept + tuple(Fact(one["label"], one["value"]) for one in record.extra)


def _plan_words(record: RequestRecord, now: datetime) -> str:
    """What follows where a night isn't long enough to settle it; empty where none is owed."""
    if record.plan_by is None:
        return ""
    words = _("if that night isn't enough, by %(time)s")
    return words % {"time": dates.moment_seen(record.plan_by, now)}


def picture_of(photo: Photo, place: int) -> Picture:
    url = reverse("photo", args=[photo.key])
    return Picture(
        url=f"{url}?small=1", full_url=url, width=photo.width, height=photo.height,
        alt=_("Your photo %(n)d") % {"n": place}, caption="",
    )  # fmt: skip
