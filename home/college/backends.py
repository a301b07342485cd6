"""Who may sign in at all."""

from django.conf import settings
from django.contrib.auth.backends import ModelBackend


class NoDemoInProduction(ModelBackend):
    """Refuses the demo's accounts, whose passwords are printed, where they aren't wanted."""

    def user_can_authenticate(self, user) -> bool:
        if user.is_demo and not settings.DEMO_ACCOUNTS_MAY_SIGN_IN:
            return False
        return super().user_can_authenticate(user)
