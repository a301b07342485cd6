"""群机器人, kept by the site's administrators."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from clearance.desk.forms.robot import RobotForm
from clearance.models import GroupRobot


class RobotViewSet(ModelViewSet):
    """Not a snippet: nothing else chooses one. Only administrators hold rights over it."""

    model = GroupRobot
    icon = "group"
    menu_label = _("Group robots")
    add_to_settings_menu = True
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["name"]
    list_display = ["name", "kind", "department", "active"]
    list_filter = ["kind", "active"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("name")]),
            FieldPanel("department"),
            FieldPanel("address"),
            FieldPanel("new_secret"),
            FieldRowPanel([FieldPanel("at_once"), FieldPanel("active")]),
        ],
        base_form_class=RobotForm,
    )
