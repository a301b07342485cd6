"""Questions asked of many records at once."""

from django.db.models.functions import Coalesce

from clearance.enums import Queue, RecordState
from clearance.models.guarded import GuardedQuerySet


class RecordQuerySet(GuardedQuerySet):
    def waiting(self):
        """Not yet sorted: what tells of danger on top, then the most pressing."""
        return self.filter(state=RecordState.RECEIVED).order_by("-alarm", "accept_by", "pk")

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
