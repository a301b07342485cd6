"""The ledger's place in the admin's menu."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from clearance.ledger.choice import may_keep
from clearance.ledger.views import desk_ledger


class LedgerMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return may_keep(request.user)


def ledger_item() -> LedgerMenuItem:
    return LedgerMenuItem(
        _("Ledger"), reverse("desk_ledger"), name="ledger", icon_name="table", order=23
    )


urlpatterns = [path("desk/ledger/", desk_ledger, name="desk_ledger")]
