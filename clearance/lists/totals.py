"""The echo line with totals: counted, never typed."""

from dataclasses import dataclass
from datetime import datetime

from django.core.cache import cache
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from clearance.enums import ANSWERED_STATES, Outcome, Queue, RecordState, State
from clearance.faces import dates
from clearance.faces.shapes import Standing
from clearance.lists.standings import CONDITIONS
from clearance.models import Issue, RequestRecord
from clearance.overdue import with_clock

KEPT_FOR = 60
KEY = "progress:totals"
DISPATCHED = Q(dispatched_at__isnull=False)
ANSWERED = Q(state__in=ANSWERED_STATES)


@dataclass(frozen=True)
class Station:
    figure: int
    word: str
    note: str = ""


@dataclass(frozen=True)
class Totals:
    """All matters of the reception centre, the unlisted ones too.

    Merged ones count once, withdrawn ones as such and nowhere else.
    """

    raised: int
    dispatched: int
    answered: int
    struck: int
    books: int
    checking: int
    ended: int
    overdue: int
    declined: int
    withdrawn: int
    unlisted: int
    counted_at: datetime

    @property
    def in_hand(self) -> int:
        return self.raised - self.answered

    def stations(self) -> tuple[Station, ...]:
        in_hand = _("%(n)d in progress, %(late)d of them overdue")
        return (
            Station(self.raised, pgettext("station", "Raised"), _("online, at teas and by phone")),
            Station(self.dispatched, pgettext("station", "Dispatched"), _("to a lead department")),
            Station(
                self.answered,
                pgettext("station", "Answered"),
                in_hand % {"n": self.in_hand, "late": self.overdue},
            ),
            Station(
                self.struck, pgettext("station", "Struck off"), _("solved and checked by somebody")
            ),
        )

    def under(self) -> str:
        """What was answered and not struck off."""
        left = self.answered - self.struck
        return _(
            "Answered and not struck off: %(left)d, of them %(ended)d ended with the answer, "
            "%(books)d on the books, %(checking)d waiting to be checked."
        ) % {"left": left, "ended": self.ended, "books": self.books, "checking": self.checking}

    def as_of(self) -> str:
        when = dates.full_moment(self.counted_at)
        return _("As of %(time)s, n = %(n)s.") % {"time": when, "n": f"{self.raised:,}"}

    def more(self) -> tuple[str, ...]:
        """How it is counted, what never got so far, and what no list shows."""
        return (
            _("Matters handled together count once."),
            _("Requests not accepted: %(declined)d; withdrawn: %(withdrawn)d.")
            % {"declined": self.declined, "withdrawn": self.withdrawn},
            *self._unlisted(),
        )

    def _unlisted(self) -> tuple[str, ...]:
        if not self.unlisted:
            return ()
        words = ngettext(
            "%(n)d of them is counted here and stands in no list: a complaint that is not "
            "cleared, or what is not public.",
            "%(n)d of them are counted here and stand in no list: complaints that are not "
            "cleared, and what is not public.",
            self.unlisted,
        )
        return (words % {"n": self.unlisted},)


def totals() -> Totals:
    """The figures, counted at most once a minute."""
    return cache.get_or_set(KEY, _count, KEPT_FOR)


def _count() -> Totals:
    now = timezone.now()
    issues = Issue.objects.filter(queue=Queue.CENTRE).exclude(state=State.MERGED)
    issues = issues.exclude(outcome=Outcome.WITHDRAWN)
    counted = (
        with_clock(issues)
        .order_by()
        .aggregate(
            raised=Count("pk"),
            dispatched=Count("pk", filter=DISPATCHED),
            answered=Count("pk", filter=ANSWERED),
            struck=Count("pk", filter=CONDITIONS[Standing.STRUCK]),
            books=Count("pk", filter=CONDITIONS[Standing.BOOKS]),
            checking=Count("pk", filter=CONDITIONS[Standing.CHECKING]),
            overdue=Count("pk", filter=Q(runs_until__lte=now)),
        )
    )
    ended = counted["answered"] - counted["struck"] - counted["books"] - counted["checking"]
    records = RequestRecord.objects.filter(queue=Queue.CENTRE).aggregate(
        declined=Count("pk", filter=Q(state=RecordState.DECLINED)),
        withdrawn=Count("pk", filter=Q(state=RecordState.WITHDRAWN)),
    )
    unlisted = counted["raised"] - issues.raised_openly().count()
    return Totals(**counted, **records, ended=ended, unlisted=unlisted, counted_at=now)
