"""What waits for whom: the tabs of the desk, by role."""

from dataclasses import dataclass

from django.db.models import Min, Q, QuerySet
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearance.desk.clearing_rows import to_clear
from clearance.desk.due import by_due
from clearance.enums import (
    ANSWERED_STATES,
    OPEN_STATES,
    TO_DO_STATES,
    Queue,
    State,
)
from clearance.models import Assignment, Question, SupervisionOrder
from clearance.permissions import (
    CENTRE_ROLES,
    CLEARING_ROLES,
    WORKING_ROLES,
    departments_of,
    has_role,
    queues_of,
    visible_issues,
    visible_records,
)
from home.college.enums import Role
from home.models import User


@dataclass(frozen=True)
class Tab:
    """One list of the desk: records to sort, or issues."""

    key: str
    label: LazyText
    rows: QuerySet
    of_records: bool = False


def tabs_for(user: User) -> list[Tab]:
    """The user's lists, the most pressing kind first; each only of what the user may see."""
    found: dict[str, Tab] = {}
    for role_tabs in (_centre, _sealed, _arbiter, _head, _officer, _editor, _overseer):
        for tab in role_tabs(user):
            found.setdefault(tab.key, tab)
    if found:
        closed = visible_issues(user).filter(state__in=ANSWERED_STATES).order_by("-changed_at")
        found.setdefault("closed", Tab("closed", _("Answered or closed"), closed))
    return list(found.values())


def _centre(user: User) -> list[Tab]:
    if not has_role(user, *CENTRE_ROLES):
        return []
    issues = visible_issues(user)
    return [
        Tab("sort", _("To sort"), visible_records(user).waiting(), of_records=True),
        Tab("dispatch", _("To dispatch"), by_due(issues.filter(state=State.NEW))),
        Tab("questions", _("Questions to the person"), by_due(_asked(issues))),
        Tab("check", _("To check"), issues.awaiting_check().order_by("answered_at", "pk")),
        Tab("late", _("Overdue"), by_due(issues.overdue())),
        Tab("books", _("On the books"), _by_promise(issues.on_the_books())),
        Tab("open", _("All open"), by_due(issues.open())),
    ]


def _sealed(user: User) -> list[Tab]:
    """The discipline office and the counselling centre do all of it themselves."""
    sealed = queues_of(user) - {Queue.CENTRE}
    if not sealed:
        return []
    issues = visible_issues(user).filter(queue__in=sealed)
    return [
        Tab("sort", _("To sort"), visible_records(user).waiting(), of_records=True),
        Tab("open", _("All open"), by_due(issues.open())),
    ]


def _arbiter(user: User) -> list[Tab]:
    if not has_role(user, Role.ARBITER):
        return []
    issues = visible_issues(user)
    return [
        Tab("rule", _("To rule on"), _by_return(issues.filter(state=State.RETURNED))),
        Tab("open", _("All open"), by_due(issues.open())),
    ]


def _head(user: User) -> list[Tab]:
    led = visible_issues(user).filter(lead__in=departments_of(user, Role.HEAD))
    if not has_role(user, Role.HEAD):
        return []
    return [Tab("review", _("To approve"), by_due(led.filter(state=State.IN_REVIEW)))]


def _officer(user: User) -> list[Tab]:
    mine = departments_of(user, *WORKING_ROLES)
    if not mine:
        return []
    issues = visible_issues(user)
    led = issues.filter(lead__in=mine)
    parts = Assignment.objects.unfinished().filter(department__in=mine)
    helping = issues.filter(pk__in=parts.values("issue"), state__in=OPEN_STATES)
    waiting = led.filter(state=State.WAITING).order_by("paused_until", "pk")
    return [
        Tab("mine", _("For us to do"), by_due(led.filter(state__in=TO_DO_STATES))),
        Tab("late", _("Overdue"), by_due(led.overdue())),
        *_ordered(issues, mine),
        Tab("helping", _("For us to help"), by_due(helping)),
        Tab("waiting", _("Clock stopped"), waiting),
        Tab("review", _("With the head"), by_due(led.filter(state=State.IN_REVIEW))),
        Tab("ruling", _("Returned"), by_due(led.filter(state=State.RETURNED))),
        Tab("books", _("On the books"), _by_promise(led.on_the_books())),
    ]


def _ordered(issues: QuerySet, mine: set[int]) -> list[Tab]:
    """督办: a list that stands there only while somebody presses."""
    orders = SupervisionOrder.objects.open().filter(department__in=mine)
    pressed = issues.filter(pk__in=orders.values("issue"))
    return [Tab("orders", _("Supervised"), by_due(pressed))] if orders.exists() else []


def _editor(user: User) -> list[Tab]:
    if not has_role(user, *CLEARING_ROLES):
        return []
    return [Tab("clear", pgettext_lazy("desk", "To clear"), to_clear(user))]


def _overseer(user: User) -> list[Tab]:
    if not has_role(user, Role.LEADER, Role.ASSISTANT):
        return []
    issues = visible_issues(user)
    return [
        Tab("late", _("Overdue"), by_due(issues.overdue())),
        Tab("open", _("All open"), by_due(issues.open())),
    ]


def _asked(issues: QuerySet) -> QuerySet:
    """Those with a question to let out, or a reply to pass on."""
    waiting = Question.objects.for_centre()
    return issues.filter(pk__in=waiting.values("issue"))


def _by_return(issues: QuerySet) -> QuerySet:
    """The one returned first has its ruling due first."""
    return issues.order_by("last_event", "pk")


def _by_promise(issues: QuerySet) -> QuerySet:
    """The one promised for the earliest day first."""
    standing = Min("promises__due", filter=Q(promises__dropped_at__isnull=True))
    return issues.annotate(promised=standing).order_by("promised", "pk")
