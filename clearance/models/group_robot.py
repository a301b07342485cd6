"""A department's group in 企业微信, 钉钉 or 飞书, told by the group's robot."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.encryption import EncryptedTextField
from clearance.enums import RobotKind


class GroupRobot(models.Model):
    """``token`` and ``secret`` let anybody write to the group: locked, and shown to nobody."""

    department = models.ForeignKey(
        "home.Department",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="robots",
        verbose_name=_("department"),
        help_text=_("None: the reception centre's own group."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=RobotKind)
    name = models.CharField(_("name of the group"), max_length=60)
    token = EncryptedTextField(_("address of the robot"))
    secret = EncryptedTextField(_("signing secret"), blank=True)
    at_once = models.BooleanField(
        _("tell of each thing at once"),
        default=False,
        help_text=_("Otherwise what isn't due within hours is collected into two messages a day."),
    )
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("group robot")
        verbose_name_plural = _("group robots")
        ordering = ["department__sort_order", "name", "pk"]

    def __str__(self) -> str:
        return self.name
