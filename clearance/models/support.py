"""我也遇到: who else has met the matter. Outside the rates."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.encryption import EncryptedTextField


class Support(models.Model):
    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="supports")
    token_hash = models.CharField(max_length=64, null=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    email = EncryptedTextField(_("e-mail"), blank=True)
    supported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("support")
        verbose_name_plural = _("supports")
        constraints = [
            models.CheckConstraint(
                condition=Q(token_hash__isnull=False) | Q(user__isnull=False),
                name="support_of_somebody",
            ),
            models.UniqueConstraint(fields=["issue", "token_hash"], name="one_support_a_token"),
            models.UniqueConstraint(fields=["issue", "user"], name="one_support_a_user"),
        ]

    def __str__(self) -> str:
        return f"support of issue {self.issue_id}"
