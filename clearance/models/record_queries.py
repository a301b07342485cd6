"""Questions asked of many records at once."""

from django.db.models import Q
from django.db.models.functions import Coalesce

from clearance.enums import Queue, RecordState
from clearance.models.guarded import GuardedQuerySet


class RecordQuerySet(GuardedQuerySet):
    def waiting(self):
        """Not yet sorted: what tells of danger on top, then the most pressing."""
        return self.filter(state=RecordState.RECEIVED).order_by("-alarm", "accept_by", "pk")

    def after(self, one):
        """Those that wait behind this one, the next first; it need not wait itself."""
        later = Q(accept_by__gt=one.accept_by) | Q(accept_by=one.accept_by, pk__gt=one.pk)
        return self.waiting().filter(Q(alarm__lt=one.alarm) | Q(later, alarm=one.alarm))

    def before(self, one):
        """Those that wait in front of this one, the nearest first."""
        sooner = Q(accept_by__lt=one.accept_by) | Q(accept_by=one.accept_by, pk__lt=one.pk)
        in_front = Q(alarm__gt=one.alarm) | Q(sooner, alarm=one.alarm)
        return self.waiting().filter(in_front).reverse()

    def in_queues(self, queues: list[Queue]):
        return self.filter(queue__in=queues)

    def standing(self):
        """Those whose person still waits for, or has, an answer."""
        return self.filter(state=RecordState.JOINED)

    def promised_now(self):
        """When each was submitted, and its three present promises in the clocks' order."""
        return self.values_list(
            "submitted_at",
            Coalesce("present_accept_by", "accept_by"),
            Coalesce("present_answer_by", "answer_by"),
            Coalesce("present_resolve_by", "resolve_by"),
        )
