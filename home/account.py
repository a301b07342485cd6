"""Wagtail's own screen of one's account, without a picture of oneself.

Wagtail keeps such a picture under the name and in the bytes it was sent with, and nobody needs it.
"""

from wagtail.admin.views.account import AccountView, AvatarSettingsPanel


class AccountWithoutAvatar(AccountView):
    def get_panels(self) -> list:
        panels = super().get_panels()
        return [panel for panel in panels if not isinstance(panel, AvatarSettingsPanel)]
