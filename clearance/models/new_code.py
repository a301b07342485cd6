"""找回查询码: a code that was asked for anew, until it is used for the first time."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NewCode(models.Model):
    """The hash alone; ``actions.new_code`` can make the code again as its notice goes out."""

    record = models.OneToOneField(
        "clearance.RequestRecord", models.CASCADE, related_name="new_code"
    )
    notice = models.OneToOneField("clearance.Notice", models.CASCADE, related_name="new_code")
    code_hash = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = _("new code")
        verbose_name_plural = _("new codes")
        default_permissions = ()

    def __str__(self) -> str:
        return f"new code of record {self.record_id}"
