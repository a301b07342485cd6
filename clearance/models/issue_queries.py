"""Questions asked of many issues at once."""

from django.db.models import Q
from django.utils import timezone

from clearance.enums import (
    ANSWERED_STATES,
    CLEARED_LEVELS,
    NEVER_SHOWN_UNCLEARED,
    ON_THE_BOOKS_OUTCOMES,
    OPEN_STATES,
    Publicity,
    Queue,
    State,
)
from clearance.models.assignment import Assignment
from clearance.models.guarded import GuardedQuerySet
from clearance.overdue import with_clock


class IssueQuerySet(GuardedQuerySet):
    """Names follow the lists: open, awaiting a check, on the books, struck off."""

    def open(self):
        return self.filter(state__in=OPEN_STATES)

    def awaiting_check(self):
        return self.filter(state=State.ANSWERED).exclude(outcome__in=ON_THE_BOOKS_OUTCOMES)

    def on_the_books(self):
        return self.filter(state__in=ANSWERED_STATES, outcome__in=ON_THE_BOOKS_OUTCOMES)

    def struck_off(self):
        return self.filter(struck_off_at__isnull=False)

    def overdue(self, now=None):
        """Past the clock that runs for the staff; what stands still is not."""
        return with_clock(self.open(), inside=True).filter(runs_until__lte=now or timezone.now())

    def never_worked_on_by(self, department_ids):
        """Those none of the departments leads, or ever led or helped with."""
        parts = Assignment.objects.filter(department__in=department_ids)
        return self.exclude(lead__in=department_ids).exclude(pk__in=parts.values("issue"))

    def of_department(self, department_ids):
        """Led by, or with a part for, one of the departments."""
        helped = Assignment.objects.helping().filter(department__in=department_ids)
        return self.filter(Q(lead__in=department_ids) | Q(pk__in=helped.values("issue")))

    def not_walled_off_from(self, user, department_ids):
        return self.exclude(excluded_users=user).exclude(
            excluded_departments__in=list(department_ids)
        )

    def listed(self):
        """What a public list may have a row of. Merged ones redirect; they have no row."""
        return self.raised_openly().exclude(state=State.MERGED)

    def raised_openly(self):
        """The same with those merged since, which keep a row where they were raised.

        Uncleared complaints and accusations have none, not even their category.
        """
        return (
            self.filter(queue=Queue.CENTRE)
            .exclude(publicity=Publicity.CLOSED)
            .exclude(publicity=Publicity.UNCLEARED, kind__in=NEVER_SHOWN_UNCLEARED)
        )

    def cleared(self):
        return self.listed().filter(publicity__in=CLEARED_LEVELS)
