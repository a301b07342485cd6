"""Which open issue a request may belong to: the same place or the same category."""

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from clearance.models import RequestRecord
from clearance.permissions import visible_issues
from home.models import User

OFFERED = 5


def likely_issues(user: User, record: RequestRecord) -> QuerySet:
    """Up to OFFERED open issues of the record's queue; the same place counts most.

    Not a slice: a form's field filters it once more to find the one that was chosen.
    """
    same_place = Q(pk=None)
    if record.location:
        building = record.location.building or record.location
        same_place = Q(location__path__startswith=building.path)
    same_category = Q(category=record.category_id) if record.category_id else Q(pk=None)
    found = visible_issues(user).open().filter(queue=record.queue)
    ordered = (
        found.filter(same_place | same_category)
        .exclude(pk=record.issue_id)
        .annotate(
            nearness=Case(
                When(same_place & same_category, then=Value(2)),
                When(same_place, then=Value(1)),
                default=Value(0),
                output_field=IntegerField(),
            )
        )
        .order_by("-nearness", "-changed_at", "-pk")
    )
    nearest = ordered.values_list("pk", flat=True)[:OFFERED]
    return ordered.filter(pk__in=list(nearest))
