"""What the liaison of a college sees: its students' requests, how far each is, and no names."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from clearance.enums import ANSWERED_STATES, CLEARED_LEVELS, RecordState
from clearance.faces import draw, due
from clearance.models import Issue, RequestRecord
from clearance.permissions import departments_of
from clearance.permissions.liaison import can_see_college, requests_of_college
from clearance.track.steps import answer_due, echo_of, is_open
from home.college.enums import Role
from home.models import Department

ROWS_A_PAGE = 20
# No longer number is read: asking for the ten-thousandth page must not cost ten thousand rows.
LONGEST_PAGE_NUMBER = 3

OPEN = Q(state=RecordState.RECEIVED) | Q(state=RecordState.JOINED) & ~Q(
    issue__state__in=ANSWERED_STATES
)
ANSWERED = Q(state=RecordState.JOINED, issue__state__in=ANSWERED_STATES)
STRUCK_OFF = Q(state=RecordState.JOINED, issue__struck_off_at__isnull=False)


@dataclass(frozen=True)
class CollegeRow:
    """``title`` and ``url`` are the public ones, or empty while nothing is cleared."""

    number: str
    kind: str
    category: str
    title: str
    url: str
    line: SafeString
    word: str
    when: str
    age: str
    tone: str


@never_cache
@require_safe
def desk_college(request):
    """The user's own college's requests, newest first, and how many there are of each."""
    if not can_see_college(request.user):
        raise PermissionDenied
    found, now = requests_of_college(request.user), timezone.now()
    shown = found.select_related("category", "issue__category").order_by("-submitted_at", "-pk")
    page = Paginator(shown, ROWS_A_PAGE).get_page(_page_number(request))
    mine = Department.objects.filter(pk__in=departments_of(request.user, Role.LIAISON))
    context = {
        "colleges": "、".join(mine.values_list("name", flat=True)),
        "counts": _counts(found, now),
        "page": page,
        "rows": [row_of(record, now) for record in page.object_list],
    }
    return render(request, "clearance/desk/college.html", context)


def _counts(found, now: datetime) -> list[tuple[str, int]]:
    counted = found.aggregate(
        all=Count("pk"), open=Count("pk", filter=OPEN), answered=Count("pk", filter=ANSWERED),
        struck=Count("pk", filter=STRUCK_OFF),
        late=Count("pk", filter=OPEN & Q(first_answered_at__isnull=True, answer_by__lte=now)),
    )  # fmt: skip
    return [
        (_("in all"), counted["all"]),
        (_("under way"), counted["open"]),
        (_("of these overdue"), counted["late"]),
        (_("answered"), counted["answered"]),
        (_("of these struck off"), counted["struck"]),
    ]


def row_of(record: RequestRecord, now: datetime) -> CollegeRow:
    face, public = echo_of(record, now), _public(record.issue)
    category = record.issue.category if record.issue else record.category
    waits = is_open(record)
    by = answer_due(record)
    return CollegeRow(
        number=record.number,
        kind=record.get_kind_display(),
        category=category.name if category else "",
        title=public.title if public else "",
        url=public.get_absolute_url() if public else "",
        line=draw.row(face),
        word=str(face.word),
        when=due.public_due(by, now).words if waits else "",
        age=due.length(now - record.submitted_at),
        tone=due.tone(by, now) if waits else "quiet",
    )


def _public(issue: Issue | None) -> Issue | None:
    return issue if issue and issue.publicity in CLEARED_LEVELS else None


def _page_number(request) -> str:
    number = request.GET.get("page", "1")
    return number if number.isdecimal() and len(number) <= LONGEST_PAGE_NUMBER else "1"
