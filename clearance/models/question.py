"""A department's question to the person. The centre stands between them, both ways."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class QuestionQuerySet(models.QuerySet):
    def open(self):
        """Neither answered nor turned down."""
        return self.filter(passed_on_at__isnull=True, dropped_at__isnull=True)

    def for_centre(self):
        """Those that wait for the centre: to let out, or to pass the reply on."""
        return self.open().filter(Q(released_at__isnull=True) | Q(replied_at__isnull=False))


class Question(models.Model):
    """``wording`` is what the person read, ``passed_on`` the centre's telling of the reply.

    What the person wrote is a Message of the record, which no department reads.
    """

    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="questions")
    department = models.ForeignKey("home.Department", models.PROTECT, related_name="+")
    text = models.TextField(pgettext_lazy("to the person", "question"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField()
    # The clock was stopped for it, until this day at the latest.
    paused_until = models.DateField(null=True)
    record = models.ForeignKey(
        "clearance.RequestRecord", models.PROTECT, null=True, related_name="questions"
    )
    wording = models.TextField(blank=True)
    released_at = models.DateTimeField(null=True)
    replied_at = models.DateTimeField(null=True)
    passed_on = models.TextField(blank=True)
    passed_on_at = models.DateTimeField(null=True)
    dropped_because = models.CharField(max_length=300, blank=True)
    dropped_at = models.DateTimeField(null=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question to the person")
        verbose_name_plural = _("questions to the person")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["issue"],
                condition=Q(passed_on_at__isnull=True, dropped_at__isnull=True),
                name="one_open_question_an_issue",
            ),
            models.CheckConstraint(
                condition=Q(released_at__isnull=True) | Q(record__isnull=False),
                name="released_to_a_record",
            ),
        ]

    def __str__(self) -> str:
        return f"question {self.pk} on issue {self.issue_id}"
