"""The list on top of every desk page: the tabs with their counts, and the rows of one."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clearance.desk.asked import having_words
from clearance.desk.rows import rows_of, with_columns
from clearance.desk.waiting import Tab, tabs_for
from clearance.enums import RecordState
from clearance.models import RequestRecord
from clearance.permissions import (
    departments_of,
    queues_of,
    roles_of,
    visible_issues,
    visible_records,
)
from clearance.permissions.leaving import can_go_away
from home.college.enums import Role
from home.models import Department

# What an officer's or a head's own department leads.
LED_TABS = {"mine", "late", "waiting", "review", "ruling"}
# Above an open matter the list is a glance, not a page.
ROWS_ABOVE, ROWS_BEFORE = 6, 2


def bench(request) -> dict:
    """The user's tabs and the chosen one; ``?tab=`` and ``?q=`` choose. Empty without a list."""
    tabs = tabs_for(request.user)
    if not tabs:
        return {}
    words = request.GET.get("q", "").strip()[:60]
    if words:
        tabs = [*_found(request.user, words), *tabs]
    chosen = _chosen(request, tabs)
    return {
        "tabs": [(tab, tab.rows.count(), tab is chosen) for tab in tabs],
        "chosen": chosen,
        "words": words,
        "department": who_i_am(request.user),
        "of_one_department": _is_of_one_department(request.user, chosen),
        "may_leave": can_go_away(request.user),
        "may_receive": any(tab.of_records for tab in tabs),
    }


def bench_above(request, number: str, record: RequestRecord | None = None) -> dict:
    """The same with a few rows, for the page of the matter with this number.

    A record that waits stands in its place among those before and after it.
    """
    context = bench(request)
    if not context:
        return {}
    chosen = context["chosen"]
    if chosen.key == "sort" and record and record.state == RecordState.RECEIVED:
        items = _around(with_columns(chosen), record)
    else:
        items = list(with_columns(chosen)[:ROWS_ABOVE])
    return context | {"rows": rows_of(chosen, items, timezone.now()), "here": number}


def _around(rows, record: RequestRecord) -> list[RequestRecord]:
    before = list(rows.before(record)[:ROWS_BEFORE])[::-1]
    return [*before, record, *rows.after(record)[: ROWS_ABOVE - len(before) - 1]]


def _is_of_one_department(user, chosen: Tab) -> bool:
    """What such a list leads is all the same; saying it on every line helps nobody."""
    return (
        chosen.key in LED_TABS
        and len(roles_of(user)) == len(departments_of(user, *roles_of(user))) == 1
    )


def who_i_am(user) -> str:
    """The user's departments, or the roles held for the whole college."""
    departments = Department.objects.filter(pk__in=departments_of(user, *roles_of(user)))
    return "、".join(departments.values_list("name", flat=True)) or "、".join(
        str(Role(role).label) for role in roles_of(user)
    )


def _chosen(request, tabs: list[Tab]) -> Tab:
    key = request.GET.get("tab")
    return next((tab for tab in tabs if tab.key == key), tabs[0])


def _found(user, words: str) -> list[Tab]:
    """What has the words: issues by number and title, requests as the list of all requests.

    Digits alone are more often a request's number, as the person reads it out.
    """
    issues = having_words(visible_issues(user), words, ["number", "title"])
    records = having_words(visible_records(user), words, ["number", "title", "body"])
    found = [Tab("found", _("Issues found"), issues.order_by("-changed_at", "-pk"))]
    if queues_of(user):
        requests = records.order_by("-submitted_at", "-pk")
        found.append(Tab("requests", _("Requests found"), requests, of_records=True))
    is_record = words.isdecimal() or words.upper().startswith("R")
    return found[::-1] if is_record or not found[0].rows.exists() else found
