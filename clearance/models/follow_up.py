"""回访: one question a record and round, asked by the centre, answered without an account."""

from datetime import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from clearance.enums import (
    ANSWERED_STATES,
    UNANSWERED,
    FollowUpAnswer,
    FollowUpChannel,
    RecordState,
)


class FollowUpQuerySet(models.QuerySet):
    def open(self, now: datetime):
        """Those that can still be answered: in time, about the answer that stands."""
        return self.filter(
            answer="",
            expires_at__gt=now,
            record__state=RecordState.JOINED,
            record__issue__state__in=ANSWERED_STATES,
            round=F("record__issue__round"),
        )


class FollowUp(models.Model):
    """An empty answer is still open. Silence is a value of its own, written when it runs out."""

    record = models.ForeignKey("clearance.RequestRecord", models.PROTECT, related_name="follow_ups")
    round = models.PositiveSmallIntegerField()
    token_hash = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=FollowUpAnswer, blank=True)
    # How the answer reached us; on the phone it was a member of staff who wrote it down.
    channel = models.CharField(max_length=8, choices=FollowUpChannel, blank=True)
    rating = models.PositiveSmallIntegerField(
        _("rating"), null=True, validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    words = models.TextField(_("in your words"), blank=True)
    answered_at = models.DateTimeField(null=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        constraints = [
            models.UniqueConstraint(fields=["record", "round"], name="one_follow_up_a_round"),
            models.CheckConstraint(
                condition=Q(rating__isnull=True) | Q(rating__gte=1, rating__lte=5),
                name="rating_from_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(answer__in=UNANSWERED, answered_at__isnull=True)
                | ~Q(answer__in=UNANSWERED) & Q(answered_at__isnull=False),
                name="follow_up_answered_when",
            ),
        ]

    def __str__(self) -> str:
        return f"follow-up of record {self.record_id}, round {self.round}"
