"""All that the public reads of one issue, gathered once."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from clearance.actions.support import can_support
from clearance.enums import Audience, PhotoUse
from clearance.faces import dates, due
from clearance.faces.rows import IssueRow
from clearance.faces.timecode import written
from clearance.faces.timeline import Step
from clearance.lists.rows import is_readable, row_of
from clearance.lists.timeline import timeline_of
from clearance.models import Issue, Photo, Update
from clearance.models.update import standing_answer


@dataclass(frozen=True)
class Fact:
    term: str
    words: str
    url: str = ""


@dataclass(frozen=True)
class Changed:
    """A correction: the words that stood there before."""

    at: datetime
    text: str


@dataclass(frozen=True)
class Answer:
    by: str
    text: str
    at: datetime | None
    approved: str
    corrections: tuple[Changed, ...]


@dataclass(frozen=True)
class Picture:
    url: str
    full_url: str
    width: int
    height: int
    alt: str
    caption: str


@dataclass(frozen=True)
class Reading:
    """``row`` decides already what may be read; the rest is empty where that is little."""

    row: IssueRow
    text: str = ""
    answer: Answer | None = None
    pictures: tuple[Picture, ...] = ()
    steps: tuple[Step, ...] = ()
    facts: tuple[Fact, ...] = ()
    can_be_met: bool = False


def read(issue: Issue, now: datetime) -> Reading:
    """The page of an issue that came through ``with_page_parts``."""
    row = row_of(issue, now)
    if not is_readable(issue):
        return Reading(row, facts=_bare_facts(issue, row))
    updates = _public_updates(issue)
    return Reading(
        row=row,
        text=issue.public_text,
        answer=_answer(issue, updates),
        pictures=_pictures(issue),
        steps=timeline_of(issue, updates, now),
        facts=_facts(issue, row),
        can_be_met=can_support(issue),
    )


def _public_updates(issue: Issue) -> dict[int, Update]:
    updates = issue.updates.filter(audience=Audience.PUBLIC)
    return {one.pk: one for one in updates.select_related("department")}


def _answer(issue: Issue, updates: dict[int, Update]) -> Answer | None:
    reply = standing_answer(updates.values(), issue.round)
    if reply is None or not issue.answered_at:
        return None
    department = reply.department or issue.lead
    corrections = reply.corrections.order_by("-corrected_at", "-pk")
    return Answer(
        by=_("Answer of %(department)s") % {"department": department.label},
        text=reply.text,
        at=None if issue.source else reply.approved_at,
        approved=_("approved by the head of the department") if reply.approved_by_id else "",
        corrections=tuple(Changed(one.corrected_at, one.old_text) for one in corrections),
    )


def public_photos():
    """Pictures that an editor let out, of requests that may be shown and texts that are out."""
    of_public = Q(record__isnull=False) | Q(update__audience=Audience.PUBLIC)
    return Photo.objects.filter(public=True).filter(of_public).showable()


def _pictures(issue: Issue) -> tuple[Picture, ...]:
    found = public_photos().of_issue(issue).select_related("update", "record")
    ordered = sorted(found, key=lambda one: (one.use == PhotoUse.AFTER, one.sort_order, one.pk))
    return tuple(_picture(photo) for photo in ordered)


def _picture(photo: Photo) -> Picture:
    after = photo.use == PhotoUse.AFTER
    at = photo.update.written_at if photo.update else photo.record.submitted_at
    word = pgettext("picture", "After") if after else pgettext("picture", "Before")
    url = reverse("public_photo", args=[photo.key])
    return Picture(
        url=f"{url}?small=1",
        full_url=url,
        width=photo.width,
        height=photo.height,
        alt=_("The place after the work") if after else _("The place before the work"),
        caption=_("%(word)s, %(day)s") % {"word": word, "day": dates.day(at)},
    )


def _bare_facts(issue: Issue, row: IssueRow) -> tuple[Fact, ...]:
    return (
        Fact(_("Number"), issue.number),
        Fact(_("Place"), row.place),
        Fact(_("Category"), row.category),
    )


def _facts(issue: Issue, row: IssueRow) -> tuple[Fact, ...]:
    top, category = row.category, issue.category.name
    return (
        Fact(_("Number"), issue.number),
        Fact(_("Lead"), issue.lead.name if issue.lead else ""),
        Fact(_("Helpers"), _(", ").join(part.department.label for part in issue.helpers)),
        Fact(_("Place"), issue.location.full_name if issue.location else ""),
        Fact(_("Category"), top if top == category else _(", ").join((top, category))),
        *_origin(issue),
        Fact(pgettext("fact", "Took"), _took(issue)),
        Fact(pgettext("fact", "Time limit"), _late(issue)),
        Fact(pgettext("fact", "Source"), issue.source),
    )


def _origin(issue: Issue) -> tuple[Fact, ...]:
    page = issue.origin_page
    if page is None:
        return (Fact(pgettext("fact", "Raised"), dates.full_day(issue.opened_at)),)
    url = page.get_url() if page.live else ""
    facts = (Fact(pgettext("fact", "Raised"), page.title, url or ""),)
    if issue.recording_second is None:
        return facts
    place = written(issue.recording_second)
    return (*facts, Fact(_("Recording"), place, f"{url}#recording" if url else ""))


def _late(issue: Issue) -> str:
    """By how much the answer that stands came late; empty when it was in time or none was due."""
    if not issue.answered_at or not issue.answer_by or issue.answered_at <= issue.answer_by:
        return ""
    return _("answered %(length)s late") % {
        "length": due.length(issue.answered_at - issue.answer_by)
    }


def _took(issue: Issue) -> str:
    """How long until the answer that stands, over all rounds; days alone for a past matter."""
    if not issue.answered_at:
        return ""
    span = due.length(issue.answered_at - issue.opened_at)
    if issue.source:
        days = (dates.college_day(issue.answered_at) - dates.college_day(issue.opened_at)).days
        span = ngettext("%(n)d day", "%(n)d days", days) % {"n": days} if days else _("same day")
    if issue.round == 1:
        return span
    rounds = ngettext("%(n)d round", "%(n)d rounds", issue.round) % {"n": issue.round}
    return _("%(rounds)s, %(span)s to the last answer") % {"rounds": rounds, "span": span}
