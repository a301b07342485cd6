"""The list on top of every desk page: the tabs with their counts, and the rows of one."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clearance.desk.asked import having_words
from clearance.desk.rows import rows_of, with_columns
from clearance.desk.waiting import Tab, tabs_for
from clearance.permissions import departments_of, roles_of, visible_issues, visible_records
from home.college.enums import Role
from home.models import Department

# What an officer's or a head's own department leads.
LED_TABS = {"mine", "waiting", "review", "ruling"}
# Above an open matter the list is a glance, not a page.
ROWS_ABOVE = 6


def bench(request) -> dict:
    """The user's tabs and the chosen one; ``?tab=`` and ``?q=`` choose. Empty without a list."""
    tabs = tabs_for(request.user)
    if not tabs:
        return {}
    words = request.GET.get("q", "").strip()[:60]
    chosen = _found(request.user, words) if words else _chosen(request, tabs)
    return {
        "tabs": [(tab, tab.rows.count(), tab is chosen) for tab in tabs],
        "chosen": chosen,
        "words": words,
        "department": who_i_am(request.user),
        "of_one_department": _is_of_one_department(request.user, chosen),
        "may_receive": any(tab.of_records for tab in tabs),
    }


def bench_above(request, number: str) -> dict:
    """The same with a few rows, for the page of the matter with this number."""
    context = bench(request)
    if not context:
        return {}
    chosen = context["chosen"]
    items = list(with_columns(chosen)[:ROWS_ABOVE])
    return context | {"rows": rows_of(chosen, items, timezone.now()), "here": number}


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


def _found(user, words: str) -> Tab:
    """Records when the words look like a record's number, else issues."""
    if words.upper().startswith("R"):
        rows = visible_records(user).filter(number__icontains=words)
        return Tab("found", _("Found"), rows.order_by("-pk"), of_records=True)
    rows = having_words(visible_issues(user), words, ["number", "title"])
    return Tab("found", _("Found"), rows.order_by("-changed_at", "-pk"))
