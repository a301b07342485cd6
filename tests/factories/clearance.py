"""Requests and issues brought to where a test needs them, by the real actions only.

Each takes ``at``, the moment the person spoke (Monday 2 March 2026, 10:00 in Shanghai by
default); the steps after it follow an hour apart.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from clearance.actions import answer as answering
from clearance.actions import close, dispatch, promise, receive, triage, update
from clearance.actors import Actor, clock, person, staff
from clearance.enums import Audience, Kind, Outcome, Publicity, State
from clearance.models import Issue, RequestRecord
from home.college.enums import Role
from home.models import Category, Department
from tests.factories.cast import a_department, a_member

SPOKEN_AT = datetime(2026, 3, 2, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
HOUR = timedelta(hours=1)
BODY = "三楼走廊的灯一直不亮，晚上回来看不清路。"
BRIEF = "示例楼三层走廊照明故障，请检修。"
ANSWER = "已更换三层走廊的灯管，今晚起恢复照明。"


def centre() -> Actor:
    return staff(a_member(Role.DISPATCHER))


def editor() -> Actor:
    return staff(a_member(Role.EDITOR))


def arbiter() -> Actor:
    return staff(a_member(Role.ARBITER))


def officer_of(issue: Issue) -> Actor:
    return staff(a_member(Role.OFFICER, issue.lead))


def head_of(issue: Issue) -> Actor:
    return staff(a_member(Role.HEAD, issue.lead))


def record_of(issue: Issue) -> RequestRecord:
    """The first request that joined the issue."""
    return issue.records.order_by("pk").first()


def person_of(issue: Issue) -> Actor:
    return person(record_of(issue))


def category(slug: str = "facilities") -> Category:
    return Category.objects.get(slug=slug)


def received(*, at: datetime = SPOKEN_AT, by: Actor | None = None, **fields) -> receive.Received:
    """A request just taken in; ``fields`` are those of ``receive.Request``."""
    request = receive.Request(**({"kind": Kind.HELP, "body": BODY} | fields))
    return receive.receive(request, by=by, at=at)


def declined(*, at: datetime = SPOKEN_AT, reason: str = "这件事已有公开办法。", **fields):
    record = received(at=at, **fields).record
    return triage.decline(record, reason=reason, by=_sorter(record), at=at + HOUR)


def withdrawn(*, at: datetime = SPOKEN_AT, **fields) -> RequestRecord:
    record = received(at=at, **fields).record
    return triage.withdraw(record, by=person(record), at=at + HOUR)


def taken_back(*, at: datetime = SPOKEN_AT, **dispatching) -> Issue:
    """An issue that ended because the one who asked took it back."""
    issue = dispatched(at=at, **dispatching)
    triage.withdraw(record_of(issue), by=person_of(issue), at=at + 3 * HOUR)
    issue.refresh_from_db()
    return issue


def _sorter(record: RequestRecord) -> Actor:
    return staff(a_member(Role.DISCIPLINE)) if record.queue == "sealed" else centre()


def opened(
    *,
    at: datetime = SPOKEN_AT,
    record: RequestRecord | None = None,
    title: str = "三层走廊的灯不亮",
    fields: dict | None = None,
    **request,
) -> Issue:
    """A new issue of one request; ``fields`` are the issue's, the rest the request's."""
    record = record or received(at=at, **request).record
    chosen = {"category": record.category or category()} | (fields or {})
    return triage.open_issue(record, title=title, by=_sorter(record), at=at + HOUR, **chosen)


def dispatched(
    *,
    at: datetime = SPOKEN_AT,
    lead: Department | None = None,
    helpers: tuple = (),
    tier: str | None = None,
    brief: str = BRIEF,
    **request,
) -> Issue:
    issue = opened(at=at, **request)
    return dispatch.dispatch(issue, lead=lead or a_department(), helpers=helpers, tier=tier,
                             brief=brief, by=centre(), at=at + 2 * HOUR)  # fmt: skip


def returned(*, at: datetime = SPOKEN_AT, reason: str = "不归我处管。", **dispatching) -> Issue:
    issue = dispatched(at=at, **dispatching)
    return dispatch.return_(issue, reason=reason, by=head_of(issue), at=at + 3 * HOUR)


def in_progress(*, at: datetime = SPOKEN_AT, **dispatching) -> Issue:
    issue = dispatched(at=at, **dispatching)
    return dispatch.accept(issue, by=officer_of(issue), at=at + 3 * HOUR)


def waiting(*, at: datetime = SPOKEN_AT, until: date = date(2026, 3, 20), **dispatching) -> Issue:
    issue = in_progress(at=at, **dispatching)
    return dispatch.pause(issue, reason="等配件到货。", until=until, by=officer_of(issue),
                          at=at + 4 * HOUR)  # fmt: skip


def an_answer(outcome: str = Outcome.SOLVED, text: str = ANSWER) -> answering.Answer:
    """An answer that its outcome's needs are met by; a plan is promised for 30 June 2026."""
    if outcome == Outcome.PLANNED:
        return answering.Answer(outcome, text, "更换整层线路", date(2026, 6, 30))
    return answering.Answer(outcome, text)


def in_review(
    *, at: datetime = SPOKEN_AT, outcome: str = Outcome.SOLVED, text: str = ANSWER, **dispatching
) -> Issue:
    issue = in_progress(at=at, **dispatching)
    return answering.submit(issue, an_answer(outcome, text), by=officer_of(issue), at=at + 4 * HOUR)


def answered(*, at: datetime = SPOKEN_AT, **answer_and_dispatching) -> Issue:
    """Answered and approved; ``outcome`` and ``text`` say what with."""
    issue = in_review(at=at, **answer_and_dispatching)
    if issue.state == State.ANSWERED:  # a repair's answer needs no head
        return issue
    return answering.approve(issue, by=head_of(issue), at=at + 5 * HOUR)


def closed(*, at: datetime = SPOKEN_AT, **answer_and_dispatching) -> Issue:
    """Closed because nobody said anything: not struck off."""
    issue = answered(at=at, **answer_and_dispatching)
    return close.lapse(issue, by=clock(), at=at + 6 * HOUR)


def struck_off(*, at: datetime = SPOKEN_AT, **answer_and_dispatching) -> Issue:
    """Solved, and the person who asked says so."""
    issue = answered(at=at, **answer_and_dispatching)
    return close.confirm(issue, by=person_of(issue), at=at + 6 * HOUR)


def reopened(*, at: datetime = SPOKEN_AT, reason: str = "第二天又不亮了。", **answer) -> Issue:
    issue = answered(at=at, **answer)
    return close.reopen(issue, reason=reason, by=person_of(issue), at=at + 6 * HOUR)


def planned(*, at: datetime = SPOKEN_AT, **dispatching) -> Issue:
    """On the books (挂账): one promise, due on 30 June 2026."""
    return answered(at=at, outcome=Outcome.PLANNED, **dispatching)


def kept_plan(*, at: datetime = SPOKEN_AT, **dispatching) -> Issue:
    """A plan whose department says that it is done; nobody has checked."""
    issue = planned(at=at, **dispatching)
    promise.keep(issue.promises.get(), by=officer_of(issue), at=at + 6 * HOUR)
    return issue


def merged(*, at: datetime = SPOKEN_AT, into: Issue | None = None, **request) -> Issue:
    issue = opened(at=at, **request)
    return close.merge(issue, into or dispatched(at=at), by=centre(), at=at + 3 * HOUR)


def cleared(issue: Issue, *, publicity: str = Publicity.PUBLIC, answer_line: str = "", **words):
    """Let the public read the issue, and every answer that those who asked can read."""
    reason = "" if publicity == Publicity.PUBLIC else "涉及个人情况。"
    readable = tuple(issue.updates.filter(audience=Audience.ASKERS))
    return update.clear(
        issue, publicity=publicity, by=editor(), reason=words.pop("reason", reason),
        answer_line=answer_line, updates=words.pop("updates", readable), at=issue.changed_at,
        **words,
    )  # fmt: skip


# An issue in each state, for tests that walk over all of them.
IN_STATE = {
    State.NEW: opened,
    State.DISPATCHED: dispatched,
    State.IN_PROGRESS: in_progress,
    State.WAITING: waiting,
    State.IN_REVIEW: in_review,
    State.ANSWERED: answered,
    State.CLOSED: closed,
    State.RETURNED: returned,
    State.REOPENED: reopened,
    State.MERGED: merged,
}
