"""On the first screen of the admin: where an editor begins a tea."""

from wagtail.admin.ui.components import Component

from sessions.models import SessionIndexPage


class NewTeaPanel(Component):
    name = "new_tea"
    order = 50
    template_name = "sessions/admin/start.html"

    def __init__(self, index: SessionIndexPage):
        self.index = index

    def get_context_data(self, parent_context=None):
        return {"index": self.index}


def offer_new_tea(request, panels: list) -> None:
    index = SessionIndexPage.objects.first()
    if index and index.permissions_for_user(request.user).can_add_subpage():
        panels.append(NewTeaPanel(index))
