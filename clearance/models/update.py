"""What departments and editors write about an issue."""

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.enums import Audience, Outcome, UpdateKind


class UpdateQuerySet(models.QuerySet):
    def answers(self):
        """Replies that have gone out to those who asked, of every round."""
        return self.filter(kind=UpdateKind.REPLY, approved_at__isnull=False)


class Update(models.Model):
    """A reply, some progress, a plan or an explanation. A reply is a draft until approved."""

    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="updates")
    kind = models.CharField(_("kind"), max_length=12, choices=UpdateKind)
    audience = models.CharField(
        _("who may read it"), max_length=8, choices=Audience, default=Audience.INTERNAL
    )
    text = models.TextField(_("text"))
    round = models.PositiveSmallIntegerField(default=1)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True)
    promise_text = models.CharField(_("what is promised"), max_length=300, blank=True)
    promise_due = models.DateField(_("by when"), null=True, blank=True)
    department = models.ForeignKey(
        "home.Department", models.PROTECT, null=True, related_name="+", verbose_name=_("department")
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    written_at = models.DateTimeField()
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    # Set when an editor cleared it for the public page.
    cleared_at = models.DateTimeField(null=True)
    # Of what made it, so that making it again gives one row.
    entry_key = models.CharField(max_length=64, null=True, unique=True, editable=False)

    objects = UpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("update")
        verbose_name_plural = _("updates")
        ordering = ["written_at", "pk"]
        indexes = [models.Index(fields=["issue", "written_at"], name="update_of_issue")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(audience=Audience.PUBLIC) | Q(cleared_at__isnull=False),
                name="public_update_was_cleared",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.issue_id}"

    @property
    def is_answer(self) -> bool:
        """One row's ``answers``."""
        return self.kind == UpdateKind.REPLY and self.approved_at is not None


def standing_answer(updates: Iterable[Update], round: int) -> Update | None:
    """The answer that stands: of those at hand the newest that went out in this round."""
    sent = [one for one in updates if one.is_answer and one.round == round]
    return max(sent, key=lambda one: (one.written_at, one.pk), default=None)


class Correction(models.Model):
    """A published text changes only so: the old text stays, with the date."""

    update = models.ForeignKey(Update, models.PROTECT, related_name="corrections")
    old_text = models.TextField()
    corrected_at = models.DateTimeField()
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["corrected_at", "pk"]

    def __str__(self) -> str:
        return f"{self.update_id} {self.corrected_at:%Y-%m-%d}"
