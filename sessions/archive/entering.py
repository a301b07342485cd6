"""Entering the matters of a tea: by the same steps as an editor's rows on its page."""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.actions.archive import PastPromise, file_promise
from clearance.actions.gate import let_through
from clearance.actions.promise import make
from clearance.actions.update import clear
from clearance.actors import staff
from clearance.enums import ON_THE_BOOKS_OUTCOMES, Audience, Pen, Publicity, UpdateKind
from clearance.faces.dates import college_day
from clearance.models import Issue
from sessions.archive.columns import Sheet
from sessions.archive.problems import or_reject
from sessions.archive.reading import Row
from sessions.archive.register import key_of
from sessions.archive.sheets import ISSUES, LAPSED, OUTCOMES, PROMISES, UPDATES
from sessions.entering import More, enter_row, moment_of, write_progress
from sessions.models import RaisedIssue, TeaSessionPage

if TYPE_CHECKING:
    from sessions.archive.taking import Taking


class Matters:
    """The rows about matters, by their code, and the issues made of them."""

    def __init__(self, taking: Taking):
        self.taking = taking
        self.by = staff(taking.by)
        self._rows = {sheet.key: self._grouped(sheet) for sheet in (OUTCOMES, UPDATES, PROMISES)}
        self.keys = {row["key"]: key_of(row["tea"], row["key"]) for row in taking.tables[ISSUES]}
        self.new: dict[str, Row] = {}

    def _grouped(self, sheet: Sheet) -> dict[str, list[Row]]:
        grouped = defaultdict(list)
        for row in self.taking.tables[sheet]:
            grouped[row["key"]].append(row)
        return grouped

    def of(self, sheet: Sheet, code: str) -> list[Row]:
        return self._rows[sheet.key].get(code, [])

    def checked(self, code: str) -> str:
        """Why the gate lets the matter's texts pass; empty where nothing was found."""
        found = code in self.taking.report.flagged.codes
        return _("checked in the workbook of the archive") if found else ""

    def let_through(self, row: Row, slip: RaisedIssue) -> None:
        """Keep with a new matter who let its marked texts pass."""
        code = row["key"]
        if not self.checked(code):
            return
        texts = [slip.title, slip.public_text, slip.answer, slip.source]
        texts += [promise["text"] for promise in self.of(PROMISES, code)]
        issue = Issue.objects.get(entry_key=self.keys[code])
        let_through(
            texts, issue=issue, by=self.by, pen=Pen.EDITOR, checked=self.checked(code), at=None
        )

    def write_news(self) -> None:
        """Progress and promises, of matters new and old."""
        codes = dict.fromkeys([*self._rows[UPDATES.key], *self._rows[PROMISES.key], *self.keys])
        for code in codes:
            key = self.keys.get(code) or key_of(0, code)
            issue = issue_of(key, self.taking.find.register)
            _write_updates(self, issue, key, code)
            _write_promises(self, issue, code)
            _clear(self, issue, code)


def issue_of(key: uuid.UUID, register) -> Issue:
    """By its key, or as the register knows a matter that was opened without one."""
    found = Issue.objects.filter(entry_key=key).first()
    return found or Issue.objects.get(number=register.issues[key].number)


def enter_matters(matters: Matters, page: TeaSessionPage, *, is_new: bool) -> None:
    """The tea's rows become issues; then the page goes live with them."""
    taking, place = matters.taking, page.raised.count()
    added = []
    for row in taking.rows_of(ISSUES, page.number):
        if matters.keys[row["key"]] in taking.find.register.issues:
            taking.report.known_issues += 1
            continue
        place += 1
        matters.new[row["key"]] = row
        slip = _slip(matters, row)
        _enter(matters, slip, row, page, place)
        matters.let_through(row, slip)
        added.append(slip)
    taking.report.issues += len(added)
    if added:
        page.raised = [*page.raised.all(), *added]
    if added or is_new:
        revision = page.save_revision(user=taking.by)
        revision.publish(user=taking.by, skip_permission_checks=True)


def _slip(matters: Matters, row: Row) -> RaisedIssue:
    find = matters.taking.find
    slip = RaisedIssue(
        key=matters.keys[row["key"]],
        title=row["title"],
        category=find.category(row["category"]),
        lead=find.department(row["lead"]),
        location=find.place(row["location"]),
        public_text=row["public_text"] or "",
        recording_second=row["second"],
    )
    for outcome in matters.of(OUTCOMES, row["key"]):
        slip.outcome, slip.answer = outcome["outcome"], outcome["answer"]
        slip.answered_on, slip.source = outcome["answered_on"], outcome["source"]
        if outcome["checked_by"] != LAPSED:
            slip.checked_by = outcome["checked_by"] or ""
            slip.checked_on = outcome["checked_on"]
        if outcome["outcome"] in ON_THE_BOOKS_OUTCOMES:
            promise = matters.of(PROMISES, row["key"])[0]
            slip.promise_text, slip.promise_due = promise["text"], promise["due"]
    return slip


def _enter(matters: Matters, slip: RaisedIssue, row: Row, page, place: int) -> None:
    lapsed = [one for one in matters.of(OUTCOMES, row["key"]) if one["checked_by"] == LAPSED]
    more = More(
        number=row["number"] or "",
        helpers=tuple(matters.taking.find.departments(row["helpers"])),
        lapsed_on=lapsed[0]["checked_on"] if lapsed else None,
    )
    or_reject(row, lambda: enter_row(slip, page, place, by=matters.by, more=more))


def _write_updates(matters: Matters, issue: Issue, key: uuid.UUID, code: str) -> None:
    public = issue.updates.filter(audience=Audience.PUBLIC)
    known = {(one.text, college_day(one.written_at)) for one in public}
    for row in matters.of(UPDATES, code):
        if (row["text"], row["on"]) in known:
            continue
        department = matters.taking.find.department(row["department"])
        kind = row["kind"] or UpdateKind.PROGRESS
        or_reject(row, lambda row=row, kind=kind, department=department: write_progress(
            issue, key, row["text"], row["on"], by=matters.by, kind=kind, department=department,
            checked=matters.checked(code),
        ))  # fmt: skip
        matters.taking.report.updates += 1


def _write_promises(matters: Matters, issue: Issue, code: str) -> None:
    before = 0 if code in matters.new else issue.promises.count()
    for row in matters.of(PROMISES, code):
        owner = matters.taking.find.department(row["owner"]) or issue.lead
        or_reject(row, lambda row=row, owner=owner: _promise(matters, issue, row, owner))
    matters.taking.report.promises += issue.promises.count() - before


def _promise(matters: Matters, issue: Issue, row: Row, owner) -> None:
    made_on = row["made_on"] or timezone.localdate(issue.answered_at or timezone.now())
    made_at = moment_of(made_on, after=issue.answered_at or issue.opened_at)
    if not issue.source:
        if not issue.promises.filter(text=row["text"], due=row["due"]).exists():
            make(issue, text=row["text"], owner=owner, due=row["due"], by=matters.by, at=made_at)
        return
    kept_at = row["kept_on"] and moment_of(row["kept_on"], after=made_at)
    checked_at = row["checked_on"] and moment_of(row["checked_on"], after=kept_at)
    past = PastPromise(
        row["text"], owner, row["due"], made_at, kept_at, checked_at, row["checked_by"] or ""
    )
    file_promise(issue, past, by=matters.by)


def _clear(matters: Matters, issue: Issue, code: str) -> None:
    """A wording for the lists, and what is public in part only, as the sheet says of new ones."""
    if code not in matters.new:
        return
    row = matters.new[code]
    lines = [one["answer_line"] for one in matters.of(OUTCOMES, code) if one["answer_line"]]
    publicity = row["publicity"] or Publicity.PUBLIC
    line = lines[0] if lines else issue.answer_line
    if (publicity, line) == (issue.publicity, issue.answer_line):
        return
    public = tuple(issue.updates.filter(audience=Audience.PUBLIC))
    or_reject(row, lambda: clear(
        issue, publicity=publicity, by=matters.by, public_text=issue.public_text,
        answer_line=line, reason=row["publicity_reason"] or "", updates=public,
        checked=matters.checked(code),
    ))  # fmt: skip
