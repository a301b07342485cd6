"""What a desk page tells of an issue or a record: nobody's name, and words to the centre only."""

from collections import Counter
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.actors import staff
from clearance.desk.clearing_rows import with_new_texts
from clearance.desk.due import due_of, is_clock_running, step_of, with_rulings
from clearance.desk.rows import alarm_words, echo_of, record_face, tone_of
from clearance.desk.telling import tell
from clearance.enums import KEEPERS, RecordState, State
from clearance.faces import dates, draw, due
from clearance.models import Event, Issue, Note, Photo, Question, RequestRecord
from clearance.permissions import can_note, has_part, queues_of, visible_records
from home.models import User

# A trail has no bound; a page has.
EVENTS_SHOWN = 60


def known_of_issue(issue: Issue, user: User, now: datetime) -> dict:
    records = visible_records(user).filter(issue=issue).select_related("location__building")
    with_rulings([issue])
    face = echo_of(issue, now)
    due_at = due_of(issue)
    running = due_at is not None and is_clock_running(issue)
    return {
        "now": now,
        "today": timezone.localdate(now),
        "line": draw.row(face),
        "word": face.word,
        "tone": tone_of(issue, now),
        "due_words": due.staff_due(due_at, now, step_of(issue)).words if running else "",
        "left_words": left_words(due_at, now) if running else "",
        "stood_still": due.length(issue.paused_for) if issue.paused_for else "",
        "records": list(records.order_by("submitted_at", "pk")[:EVENTS_SHOWN]),
        "record_count": issue.records.standing().count(),
        "photos": list(photos_for(user, issue)),
        "answers": answers_for_department(user, issue),
        "parts": list(issue.assignments.filter(ended_at__isnull=True).select_related("department")),
        "waits_for": waits_for(issue),
        "texts_wait": with_new_texts(Issue.objects.filter(pk=issue.pk)).exists(),
        "promises": list(issue.promises.select_related("owner")),
        "trail": trail_of(issue.events.all(), issue.queue),
        "supporters": issue.supports.count(),
    } | written_about(issue, user)


def written_about(issue: Issue, user: User) -> dict:
    """Texts of the departments, and what those who work on it tell each other."""
    updates = issue.updates.select_related("department", "written_by", "approved_by")
    updates = updates.prefetch_related("corrections").order_by("-written_at", "-pk")
    return {
        "updates": list(updates[:EVENTS_SHOWN]),
        "notes": notes_for(user, issue),
        "questions": questions_for(user, issue),
        "orders": list(issue.orders.select_related("department").order_by("-pk")),
        "instructions": list(issue.instructions.select_related("department").order_by("-pk")),
    }


def notes_for(user: User, issue: Issue) -> list[Note]:
    """For those who work on it; whoever else may know the issue reads none."""
    if not can_note(staff(user), issue):
        return []
    return list(issue.notes.select_related("written_by")[:EVENTS_SHOWN])


def questions_for(user: User, issue: Issue) -> list[Question]:
    """What was asked of the person and what the centre told of the reply; for the same."""
    if not can_note(staff(user), issue):
        return []
    return list(issue.questions.select_related("department")[:EVENTS_SHOWN])


def waits_for(issue: Issue) -> str:
    """Why the clock stands still now, as who stopped it said; empty while it runs."""
    if issue.state != State.WAITING:
        return ""
    stopped = issue.events.filter(verb="paused").order_by("-pk").first()
    return stopped.data.get("reason", "") if stopped else ""


def answers_for_department(user: User, issue: Issue) -> list[dict]:
    """The other answers that the form's editor marked for the department; no others.

    For the departments with a part and the centre, not for everybody who may know the issue.
    """
    if not has_part(user, issue) and not queues_of(user):
        return []
    asked = issue.records.standing().order_by("submitted_at", "pk")[:EVENTS_SHOWN]
    answers = (answer for extra in asked.values_list("extra", flat=True) for answer in extra)
    shown = [(one["label"], one["value"]) for one in answers if one.get("for_department")]
    return [
        {"label": label, "value": value, "times": times}
        for (label, value), times in Counter(shown).items()
    ]


def photos_for(user: User, issue: Issue):
    """The centre sees all that came with the requests, a department what it was sent."""
    of_records = Q(record__issue=issue, for_department=True)
    of_records |= Q(record__issue=issue, record__in=visible_records(user))
    return Photo.objects.filter(of_records | Q(update__issue=issue)).distinct()


def known_of_record(record: RequestRecord, now: datetime) -> dict:
    waiting = record.state == RecordState.RECEIVED
    tone = due.tone(record.accept_by, now) if waiting else "quiet"
    face = record_face(record, tone)
    return {
        "line": draw.row(face) if face else "",
        "word": face.word if face else record.get_state_display(),
        "tone": tone,
        "alarm": alarm_words(record),
        "due_words": _("sort by %(time)s") % {"time": dates.moment_seen(record.accept_by, now)}
        if waiting
        else "",
        "left_words": left_words(record.accept_by, now) if waiting else "",
        "photos": list(record.photos.all()),
        "said_of_answers": list(record.follow_ups.filter(answered_at__isnull=False)),
        "messages_of_record": list(record.messages.all()),
        "keeper": KEEPERS[record.queue],
        "trail": trail_of(record.events.all(), record.queue),
    }


def left_words(at: datetime, now: datetime) -> str:
    """还有 3 小时 or 已超时 2 小时."""
    if at <= now:
        return _("overdue by %(length)s") % {"length": due.length(now - at)}
    return _("%(length)s left") % {"length": due.length(at - now)}


def trail_of(events, queue: str) -> list:
    """The newest EVENTS_SHOWN, newest first."""
    newest: list[Event] = list(
        events.select_related("actor").order_by("-happened_at", "-pk")[:EVENTS_SHOWN]
    )
    return tell(newest, queue)
