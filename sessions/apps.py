from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammeConfig(AppConfig):
    """The label is not the folder's name: Django's own sessions hold that one."""

    name = "sessions"
    label = "programme"
    verbose_name = _("Afternoon teas and archive")

    def ready(self):
        from sessions import receivers

        receivers.connect()
