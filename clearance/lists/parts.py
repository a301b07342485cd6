"""What a row and an issue's page read from the database, in two queries however many they are.

Half of what a list costs is Django putting wide rows together, so a row asks for little.
"""

from functools import cache

from django.db.models import Count, F, IntegerField, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce

from clearance.models import Assignment, Promise, Support

HELPERS = Prefetch(
    "assignments",
    Assignment.objects.helping()
    .select_related("department")
    .only("issue", "department__name", "department__short_name")
    .order_by("pk"),
    to_attr="helpers",
)
RELATED = ("category__parent", "lead", "location__building")
OWN = (
    "number", "title", "kind", "queue", "state", "outcome", "publicity", "round", "answer_line",
    "accept_by", "answer_by", "answered_at", "closed_at", "opened_at", "changed_at",
    "paused_until", "struck_off_at", "struck_off_by", "merged_into",
)  # fmt: skip
OTHERS = (
    "category__name", "category__sort_order", "category__parent__name",
    "category__parent__sort_order", "lead__name", "lead__short_name", "location__use",
    "location__building__name",
)  # fmt: skip


def with_row_parts(issues):
    """The issues with all that a row reads of them; any other field would be a query each."""
    narrow = issues.select_related(*RELATED).only(*OWN, *OTHERS)
    return narrow.annotate(**_alongside()).prefetch_related(HELPERS)


def with_page_parts(issues):
    """The issues with all that an issue's own page reads of them."""
    whole = issues.select_related(*RELATED, "origin_page").defer("brief")
    return whole.annotate(**_alongside()).prefetch_related(HELPERS)


@cache
def _alongside() -> dict:
    """Made once: putting these together costs as much as a small query."""
    waiting = Promise.objects.unchecked().filter(issue=OuterRef("pk")).order_by("due")
    supports = Support.objects.filter(issue=OuterRef("pk")).order_by().values("issue")
    counted = supports.annotate(n=Count("pk")).values("n")
    return {
        "promised_for": Subquery(waiting.values("due")[:1]),
        "supporters": Coalesce(Subquery(counted, output_field=IntegerField()), 0),
        "gathering": F("origin_page__title"),
    }
