"""One line of the ledger: a matter from its number to its striking off, and nobody's name."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from clearance import overdue
from clearance.enums import OPEN_STATES, Channel, FollowUpAnswer, State
from clearance.lists.parts import HELPERS
from clearance.models import FollowUp, Issue, RequestRecord, Update
from clearance.models.update import standing_answer

# What an inspection asks for, in its order; the width that each takes.
COLUMNS = (
    (pgettext_lazy("ledger", "No."), 6),
    (pgettext_lazy("ledger", "Number"), 14),
    (pgettext_lazy("ledger", "Time"), 17),
    (pgettext_lazy("ledger", "Channel"), 12),
    (pgettext_lazy("ledger", "Kind"), 8),
    (pgettext_lazy("ledger", "In short"), 36),
    (pgettext_lazy("ledger", "Lead"), 16),
    (pgettext_lazy("ledger", "Helpers"), 16),
    (pgettext_lazy("ledger", "Answer due"), 17),
    (pgettext_lazy("ledger", "Closed"), 17),
    (pgettext_lazy("ledger", "Answer overdue"), 10),
    (pgettext_lazy("ledger", "Outcome"), 14),
    (pgettext_lazy("ledger", "Answer"), 50),
    (pgettext_lazy("ledger", "Follow-up"), 18),
    (pgettext_lazy("ledger", "Struck off"), 22),
)
# Rows are asked for so many at a time: memory doesn't grow with the ledger.
ROWS_AT_A_TIME = 500
FOLLOW_UP_WORDS = {
    FollowUpAnswer.FIXED: gettext_lazy("fixed"),
    FollowUpAnswer.PARTLY: gettext_lazy("partly fixed"),
    FollowUpAnswer.NOT_FIXED: gettext_lazy("not fixed"),
    FollowUpAnswer.SILENT: gettext_lazy("no answer"),
}


def with_ledger_parts(issues: QuerySet) -> QuerySet:
    """The issues with what a line reads of them; of the requests when and how, never what."""
    records = RequestRecord.objects.standing().only("issue", "channel", "submitted_at")
    asked = Prefetch("follow_ups", FollowUp.objects.only("record", "answer"))
    replies = Update.objects.answers()
    return (
        issues.select_related("lead", "origin_page")
        .defer("brief")
        .prefetch_related(
            HELPERS,
            Prefetch("records", records.prefetch_related(asked), to_attr="joined"),
            Prefetch("updates", replies, to_attr="replies"),
        )
        .order_by("opened_at", "pk")
    )


def ledger_rows(issues: QuerySet, now: datetime) -> Iterator[tuple]:
    """Values of the cells in the order of COLUMNS; times are the college's own."""
    found = with_ledger_parts(issues).iterator(chunk_size=ROWS_AT_A_TIME)
    for place, issue in enumerate(found, start=1):
        yield (
            place,
            issue.number,
            local(_raised_at(issue)),
            _channels(issue),
            issue.get_kind_display(),
            issue.title,
            issue.lead.name if issue.lead else "",
            "、".join(part.department.name for part in issue.helpers),
            local(issue.answer_by),
            local(issue.closed_at),
            _overdue(issue, now),
            issue.get_outcome_display() or issue.get_state_display(),
            _answer(issue),
            _followed_up(issue),
            _struck_off(issue),
        )


def local(at: datetime | None) -> datetime | None:
    """As a spreadsheet keeps times, which knows no zones."""
    return timezone.localtime(at).replace(tzinfo=None, second=0, microsecond=0) if at else None


def _raised_at(issue: Issue) -> datetime:
    return min((one.submitted_at for one in issue.joined), default=issue.opened_at)


def _channels(issue: Issue) -> str:
    channels = dict.fromkeys(one.get_channel_display() for one in issue.joined)
    if not channels and issue.origin_page:
        return str(Channel.TEA.label)
    return "、".join(str(channel) for channel in channels)


def _overdue(issue: Issue, now: datetime) -> str:
    """Against the time by which an answer was promised; past matters were promised none."""
    if issue.answer_by is None:
        return ""
    if issue.state == State.WAITING:
        return _("clock stopped")
    due = overdue.runs_until(issue)
    late = due <= now if due else (issue.answered_at or now) > issue.answer_by
    if issue.state not in OPEN_STATES and issue.answered_at is None:
        return ""
    return pgettext("overdue", "yes") if late else pgettext("overdue", "no")


def _answer(issue: Issue) -> str:
    """The one that went out in the present round; drafts are nobody's business yet."""
    reply = standing_answer(issue.replies, issue.round)
    return reply.text if reply else issue.answer_line


def _followed_up(issue: Issue) -> str:
    """How many of those who asked said what; silence is told as such, what is open isn't."""
    answers = (one.answer for record in issue.joined for one in record.follow_ups.all())
    counts = Counter(answers)
    return "、".join(
        _("%(answer)s %(n)d") % {"answer": words, "n": counts[answer]}
        for answer, words in FOLLOW_UP_WORDS.items()
        if counts[answer]
    )


def _struck_off(issue: Issue) -> str:
    if not issue.struck_off_at:
        return ""
    day = timezone.localdate(issue.struck_off_at)
    return f"{day:%Y-%m-%d} {issue.get_struck_off_by_display()}"
