"""The outbox: a row in the transaction of what it tells of, sent afterwards."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clearance.encryption import EncryptedTextField
from clearance.enums import NoticeChannel, NoticeState


class Notice(models.Model):
    """ready → sending → sent or failed; or gathered into another. ``key`` stops doubles."""

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
    # When it happened, which a clock that is set says too.
    made_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    # Goes out at night as well.
    is_urgent = models.BooleanField(_("urgent"), default=False)
    # Sent with others at the next of the two hours (notices.digest).
    waits_for_digest = models.BooleanField(_("waits for a digest"), default=False)
    gathered_in = models.ForeignKey("self", models.PROTECT, null=True, related_name="gathers")
    not_before = models.DateTimeField(_("not before"), null=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    error = models.CharField(_("error"), max_length=200, blank=True)
    # Whoever put a failed one back last.
    again_at = models.DateTimeField(_("tried again"), null=True)
    again_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("tried again by"),
    )

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
        """First letter and domain: z***@example.edu.cn; of a number and a name the first letter."""
        if self.channel == NoticeChannel.ROBOT:
            return self.get_channel_display()
        name, at, domain = self.address.partition("@")
        return f"{name[:1]}***{at}{domain}"

    masked_address.short_description = _("address")
