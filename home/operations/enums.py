"""The regular work of a site."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Duty(TextChoices):
    RUN_DUE = "run_due", _("Last run of what is due")
    BACKUP = "backup", _("Last backup")
