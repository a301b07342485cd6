"""The screen where stickers are chosen, the sheets, and its place in the admin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.auth import permission_required
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from home.labels.form import LabelsForm
from home.labels.label import sheets

PERMISSION = "home.change_location"


class LabelsView(WagtailAdminTemplateMixin, TemplateView):
    """The choice; with a valid one in the address, the sheets themselves."""

    page_title = _("Stickers for places")
    header_icon = "site"
    template_name = "home/labels/choose.html"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        chosen = LabelsForm(request.GET) if "under" in request.GET else LabelsForm()
        if chosen.is_valid():
            return render(request, "home/labels/sheets.html", _laid_out(chosen))
        return self.render_to_response(self.get_context_data(form=chosen))


def _laid_out(chosen: LabelsForm) -> dict:
    places, used = chosen.places(), chosen.cleaned_data["used"] or 0
    return {
        "sheets": sheets(places, chosen.layout, used), "grid": chosen.layout,
        "amount": len(places), "under": chosen.cleaned_data["under"],
    }  # fmt: skip


urlpatterns = [
    path("places/labels/", permission_required(PERMISSION)(LabelsView.as_view()), name="labels")
]
