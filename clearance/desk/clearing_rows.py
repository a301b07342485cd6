"""What an editor needs to clear an issue, read for a page of them at once."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from clearance.enums import CLEARED_LEVELS, Audience, Publicity, State
from clearance.models import Event, Issue, Photo, RequestRecord, Update
from clearance.permissions import visible_issues
from home.models import User


@dataclass
class Material:
    """``newest_event`` is the newest row of the issue's trail when the page was made."""

    issue: Issue
    newest_event: int | None = None
    updates: list[Update] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    is_unwilling: bool = False


def with_new_texts(issues: QuerySet) -> QuerySet:
    """Public issues with an answer or progress that the public can't read yet.

    An answer is new from its approval on, whenever it was drafted.
    """
    since = OuterRef("cleared_at")
    unread = Update.objects.filter(
        Q(written_at__gt=since) | Q(approved_at__gt=since),
        issue=OuterRef("pk"),
        audience=Audience.ASKERS,
    )
    return issues.filter(Exists(unread), publicity__in=CLEARED_LEVELS)


def to_clear(user: User, *, only: int | None = None) -> QuerySet:
    """What waits for an editor, or one issue, waiting or not.

    What is still alive comes first, and of that the newest: there somebody waits to read.
    """
    issues = visible_issues(user).exclude(state=State.MERGED)
    if only is None:
        uncleared = Q(publicity=Publicity.UNCLEARED)
        issues = issues.filter(uncleared | Q(pk__in=with_new_texts(issues).values("pk")))
    else:
        issues = issues.filter(pk=only)
    newest = Event.objects.filter(issue=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    related = ("lead", "category", "location__building")
    return (
        issues.select_related(*related)
        .annotate(newest_event=Subquery(newest))
        .order_by(Case(When(state=State.CLOSED, then=1), default=0), "-changed_at", "-pk")
    )


def with_material(issues: list[Issue]) -> list[Material]:
    """Each issue with its texts and pictures, in as many queries for ten as for one."""
    updates, photos = _updates_of(issues), _photos_of(issues)
    unwilling = set(
        RequestRecord.objects.standing()
        .filter(issue__in=issues, may_be_public=False)
        .values_list("issue", flat=True)
    )
    return [
        Material(
            issue, issue.newest_event, updates[issue.pk], photos[issue.pk], issue.pk in unwilling
        )
        for issue in issues
    ]


def _updates_of(issues: list[Issue]) -> dict[int, list[Update]]:
    found = defaultdict(list)
    readable = Update.objects.filter(issue__in=issues).exclude(audience=Audience.INTERNAL)
    for one in readable.select_related("department"):
        found[one.issue_id].append(one)
    return found


def _photos_of(issues: list[Issue]) -> dict[int, list[Photo]]:
    """Pictures that may be public, of those an editor may look at."""
    found = defaultdict(list)
    of_issues = Q(record__issue__in=issues, for_department=True) | Q(update__issue__in=issues)
    photos = Photo.objects.showable().filter(of_issues)
    for one in photos.annotate(of=Coalesce("record__issue", "update__issue")):
        found[one.of].append(one)
    return found
