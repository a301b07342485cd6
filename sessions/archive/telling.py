"""The rows about one matter: as the public reads it, and in no word more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext, override

from clearance.enums import (
    ANSWER_OUTCOMES,
    ANSWERED_STATES,
    CLEARED_LEVELS,
    Audience,
    Publicity,
    State,
    UpdateKind,
)
from clearance.faces.dates import college_day
from clearance.models import Issue, Update
from clearance.models.update import standing_answer
from sessions.archive.known import entry_key_of
from sessions.archive.sheets import ISSUES, LAPSED, OUTCOMES, PROMISES, UPDATES

if TYPE_CHECKING:
    from sessions.archive.exporting import Archive


def rows_about(issue: Issue, tea: int, archive: Archive) -> None:
    """Add the matter's rows to the archive; what isn't public or lives on is only counted."""
    if issue.publicity not in CLEARED_LEVELS or _has_ended_elsewhere(issue):
        archive.left_out += 1
        return
    code = entry_key_of(issue).hex
    archive.add(ISSUES, {"key": code, "tea": tea} | _issue(issue))
    public = [one for one in issue.updates.all() if one.audience == Audience.PUBLIC]
    outcome = _outcome(issue, public)
    if outcome:
        archive.add(OUTCOMES, {"key": code} | outcome)
    elif issue.state in ANSWERED_STATES:
        archive.without_answer += 1
    for update in public:
        if update.kind != UpdateKind.REPLY:
            archive.add(UPDATES, {"key": code} | _update(update))
    if outcome or not issue.source:
        for promise in issue.promises.all():
            archive.add(PROMISES, {"key": code} | _promise(promise, bool(outcome)))


def _has_ended_elsewhere(issue: Issue) -> bool:
    """Merged into another, or withdrawn: there is no answer that a past matter could have."""
    withdrawn = issue.state == State.CLOSED and issue.outcome not in ANSWER_OUTCOMES
    return withdrawn or issue.state == State.MERGED


def _issue(issue: Issue) -> dict:
    partly = issue.publicity != Publicity.PUBLIC
    return {
        "number": issue.number,
        "title": issue.title,
        "category": category_path(issue.category),
        "location": issue.location.code if issue.location else None,
        "lead": issue.lead.name if issue.lead else None,
        "helpers": tuple(part.department.name for part in issue.helpers),
        "second": issue.recording_second,
        "public_text": issue.public_text,
        "publicity": issue.publicity if partly else None,
        "publicity_reason": issue.publicity_reason if partly else None,
    }


def category_path(category) -> str:
    return f"{category.parent.name}/{category.name}" if category.parent else category.name


def _outcome(issue: Issue, public: list[Update]) -> dict | None:
    """None while the public has no answer: then the archive has the question alone."""
    reply = standing_answer(public, issue.round)
    answer = reply.text if reply else issue.answer_line
    if issue.state not in ANSWERED_STATES or not (answer and issue.lead and issue.answered_at):
        return None
    first_line = answer.strip().splitlines()[0][:200]
    return {
        "outcome": issue.outcome,
        "answer": answer,
        "answer_line": issue.answer_line if issue.answer_line != first_line else None,
        "answered_on": college_day(issue.answered_at),
        "source": issue.source or _own_record(issue),
    } | _checked(issue)


def _own_record(issue: Issue) -> str:
    with override("zh-hans"):
        return gettext("This site's own record %(number)s") % {"number": issue.number}


def _checked(issue: Issue) -> dict:
    """Who looked, by the trail where the matter wasn't struck off."""
    if issue.state != State.CLOSED:
        return {}
    check = issue.struck_off_by or _check_in_trail(issue) or LAPSED
    at = issue.struck_off_at or issue.closed_at
    return {"checked_by": check, "checked_on": college_day(at)}


def _check_in_trail(issue: Issue) -> str:
    last = issue.events.filter(to_state=State.CLOSED).order_by("pk").last()
    return last.data.get("check") or "" if last else ""


def _update(update: Update) -> dict:
    return {
        "on": college_day(update.written_at),
        "text": update.text,
        "kind": update.kind,
        "department": update.department.name if update.department else None,
    }


def _promise(promise, is_past: bool) -> dict:
    row = {
        "text": promise.text,
        "due": promise.due,
        "owner": promise.owner.name,
        "made_on": college_day(promise.made_at),
    }
    if not is_past:
        return row
    return row | {
        "kept_on": promise.kept_at and college_day(promise.kept_at),
        "checked_by": promise.checked_by or None,
        "checked_on": promise.checked_at and college_day(promise.checked_at),
    }
