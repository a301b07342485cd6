"""How one user wants to be told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.encryption import EncryptedTextField
from clearance.enums import PERSONAL_CHANNELS, NoticeChannel


class NoticeChoice(models.Model):
    """Who has none gets e-mail, and a digest of what isn't due within hours."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_choice"
    )
    channel = models.CharField(
        _("told by"),
        max_length=10,
        blank=True,
        choices=[(one.value, one.label) for one in PERSONAL_CHANNELS],
        help_text=_("Left open: WeCom when its account is given, else e-mail."),
    )
    wecom_id = EncryptedTextField(
        _("WeCom account"), blank=True, help_text=_("The user ID in the college's address book.")
    )
    phone = EncryptedTextField(_("mobile phone"), blank=True)
    at_once = models.BooleanField(
        _("tell me of each thing at once"),
        default=False,
        help_text=_("Otherwise what isn't due within hours is collected into two messages a day."),
    )

    class Meta:
        verbose_name = _("choice of notices")
        verbose_name_plural = _("choices of notices")

    def __str__(self) -> str:
        return f"choice of user {self.user_id}"

    def address_of(self, channel: str) -> str:
        """Where this user is reached by the channel; empty when nowhere."""
        return {
            NoticeChannel.EMAIL: self.user.email,
            NoticeChannel.WECOM: self.wecom_id,
            NoticeChannel.SMS: self.phone,
        }[channel]
