"""What an editor's screen shows of the answers, and only to those who may read them."""

from wagtail.contrib.forms.panels import FormSubmissionsPanel

from clearance.permissions import CENTRE_ROLES, has_role


class CentreSubmissionsPanel(FormSubmissionsPanel):
    """How many came in, with the way to them; the reception centre's alone."""

    class BoundPanel(FormSubmissionsPanel.BoundPanel):
        def is_shown(self) -> bool:
            return has_role(self.request.user, *CENTRE_ROLES) and super().is_shown()
