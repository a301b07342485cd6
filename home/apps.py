from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Site and college register")

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added

        from home.signin.second_factor import note_setting_up

        authenticator_added.connect(note_setting_up)
