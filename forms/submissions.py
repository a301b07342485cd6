"""Wagtail's list of submissions, for the reception centre alone.

It holds what was said, in the person's own words, so an editor who may change the form may
still not read it (``wagtail_hooks`` says who may). Of it each sees the rows of the requests they
may see: a wall round a request stands round its row too. Nobody deletes a row: that would be a
deed without a trail, and what a sealed office takes over goes by itself.
"""

from django.core.exceptions import PermissionDenied
from django.db.models.fields.json import KT
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.contrib.forms.models import FormSubmission
from wagtail.contrib.forms.views import FormPagesListView, SubmissionsListView
from wagtail.models import Page

from clearance.models import RequestRecord
from clearance.permissions import CENTRE_ROLES, has_role, visible_records
from forms.models import RequestFormPage


def readable_forms(user, editable_forms):
    """The form pages whose submissions this user may read, whoever may edit them."""
    if not has_role(user, *CENTRE_ROLES):
        return editable_forms.not_type(RequestFormPage)
    return Page.objects.type(RequestFormPage)


def forget_copy(record: RequestRecord) -> None:
    """Take away the row of a request that the centre reads no more."""
    FormSubmission.objects.filter(form_data__number=record.number).delete()


class ReadableFormsView(FormPagesListView):
    """Wagtail's list of form pages, for readers who may edit no page: it lists what is readable."""

    any_permission_required = None


class CentreSubmissionsView(SubmissionsListView):
    """As Wagtail's, with the college's own time; XLSX only, which keeps "=1+1" a text."""

    FORMATS = (SpreadsheetExportMixin.FORMAT_XLSX,)
    results_template_name = "forms/admin/list_submissions.html"

    def get_base_queryset(self):
        numbers = visible_records(self.request.user).values("number")
        rows = super().get_base_queryset().annotate(record_number=KT("form_data__number"))
        return rows.filter(record_number__in=numbers)

    def to_row_dict(self, item) -> dict:
        row = super().to_row_dict(item)
        row["submit_time"] = timezone.localtime(item.submit_time).replace(tzinfo=None)
        return row

    @cached_property
    def header_more_buttons(self) -> list:
        buttons = super().header_more_buttons
        return [button for button in buttons if button.url != self.csv_export_url]


def refuse_deleting(request: HttpRequest, page_id: int):
    raise PermissionDenied
