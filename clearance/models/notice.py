"""The outbox: a row in the transaction of what it tells of, sent afterwards."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.encryption import EncryptedTextField
from clearance.enums import NoticeChannel, NoticeState


class Notice(models.Model):
    """ready → sending → sent or failed. ``key`` stops doubles."""

    key = models.CharField(max_length=100, unique=True)
    channel = models.CharField(_("channel"), max_length=10, choices=NoticeChannel)
    address = EncryptedTextField(_("address"))
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("body"))
    issue = models.ForeignKey("clearance.Issue", models.PROTECT, null=True, related_name="notices")
    # Whose person it tells; who may see the request may see that it went out.
    record = models.ForeignKey(
        "clearance.RequestRecord", models.PROTECT, null=True, related_name="notices"
    )
    state = models.CharField(
        _("state"), max_length=8, choices=NoticeState, default=NoticeState.READY
    )
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    not_before = models.DateTimeField(_("not before"), null=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    error = models.CharField(_("error"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["not_before", "id"],
                condition=Q(state=NoticeState.READY),
                name="notice_ready",
            ),
            # The few that wait among the many that were sent: asked by /healthz/ each minute.
            models.Index(fields=["state", "made_at"], name="notice_state_made"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.get_state_display()})"

    def masked_address(self) -> str:
        """First letter and domain: z***@example.edu.cn."""
        name, at, domain = self.address.partition("@")
        return f"{name[:1]}***{at}{domain}"

    masked_address.short_description = _("address")
