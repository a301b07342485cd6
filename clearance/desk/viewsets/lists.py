"""全部事项, 全部诉求, 承诺: three lists, each of what the user may see."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.permissions import register_permission_policy

from clearance.desk.viewsets.seen import (
    SeenIndexView,
    SeenPolicy,
    SeenViewSet,
    moment_column,
)
from clearance.faces import dates
from clearance.models import Issue, Promise, RequestRecord
from clearance.permissions import visible_issues, visible_records


def visible_promises(user):
    return Promise.objects.filter(issue__in=visible_issues(user).values("pk"))


class LocalTimes:
    """Times of an export as the college's clock shows them: a spreadsheet knows no zones."""

    def to_row_dict(self, item):
        row = super().to_row_dict(item)
        return {
            name: dates.full_moment(value) if hasattr(value, "tzinfo") else value
            for name, value in row.items()
        }


class IssueIndexView(LocalTimes, SeenIndexView):
    page_url_name = "desk_issue"


class RecordIndexView(LocalTimes, SeenIndexView):
    page_url_name = "desk_record"


class PromiseIndexView(LocalTimes, SeenIndexView):
    page_url_name = "desk_issue"

    def page_pk(self, instance: Promise) -> int:
        return instance.issue_id


class IssueViewSet(SeenViewSet):
    model = Issue
    index_view_class = IssueIndexView
    icon = "list-ul"
    menu_name = "issues"
    menu_label = _("All issues")
    menu_order = 20
    list_display = [
        "number",
        "title",
        "state",
        "lead",
        "category",
        moment_column("answer_by", _("Answer by")),
    ]
    list_filter = ["state", "kind", "tier", "category", "lead"]
    search_fields = ["number", "title"]
    list_export = [
        "number", "title", "get_kind_display", "category", "location", "get_tier_display",
        "get_state_display", "get_outcome_display", "lead", "round", "opened_at", "answer_by",
        "answered_at", "closed_at", "struck_off_at",
    ]  # fmt: skip
    export_headings = {
        "get_kind_display": _("Kind"),
        "get_tier_display": _("Tier"),
        "get_state_display": _("State"),
        "get_outcome_display": _("Outcome"),
        "opened_at": _("Opened"),
        "answer_by": _("Answer by"),
        "answered_at": _("Answered"),
        "closed_at": _("Closed"),
        "struck_off_at": _("Struck off"),
    }
    export_filename = "issues"

    @staticmethod
    def visible(user):
        return visible_issues(user).select_related("lead", "category", "location")


class RecordViewSet(SeenViewSet):
    model = RequestRecord
    index_view_class = RecordIndexView
    icon = "mail"
    menu_name = "requests"
    menu_label = _("All requests")
    menu_order = 21
    list_display = [
        "number",
        "kind",
        "state",
        "category",
        moment_column("submitted_at", _("Received")),
        Column("issue", label=_("Issue"), accessor=lambda one: one.issue and one.issue.number),
    ]
    list_filter = ["state", "kind", "channel", "category"]
    search_fields = ["number", "title", "body"]
    list_export = [
        "number", "get_kind_display", "get_channel_display", "category", "location",
        "get_tier_display", "get_state_display", "submitted_at", "accept_by", "answer_by",
        "first_answered_at",
    ]  # fmt: skip
    export_headings = {
        "get_kind_display": _("Kind"),
        "get_channel_display": _("How it came"),
        "get_tier_display": _("Tier"),
        "get_state_display": _("State"),
        "first_answered_at": _("Answered"),
    }
    export_filename = "requests"

    @staticmethod
    def visible(user):
        return visible_records(user).select_related("category", "location", "issue")


class PromiseViewSet(SeenViewSet):
    model = Promise
    index_view_class = PromiseIndexView
    icon = "calendar-check"
    menu_name = "promises"
    menu_label = _("On the books")
    menu_order = 22
    list_display = [
        "text",
        Column("issue", label=_("Issue"), accessor="issue.number"),
        "owner",
        Column(
            "due", label=_("By when"), accessor=lambda one: dates.full_day(one.due), sort_key="due"
        ),
        Column("kept", label=_("Kept"), accessor=lambda one: kept_words(one)),
    ]
    list_filter = ["owner"]
    search_fields = ["text"]
    ordering = ["due"]
    list_export = [
        "issue",
        "text",
        "owner",
        "due",
        "made_at",
        "kept_at",
        "checked_at",
        "dropped_at",
    ]
    export_headings = {
        "made_at": _("Promised"),
        "kept_at": _("Kept"),
        "checked_at": _("Checked"),
        "dropped_at": _("Dropped"),
    }
    export_filename = "promises"

    @staticmethod
    def visible(user):
        return visible_promises(user).select_related("issue", "owner")


def kept_words(promise: Promise) -> str:
    if promise.dropped_at:
        return str(_("dropped: a new round began"))
    if promise.checked_at:
        return str(_("kept and checked"))
    return str(_("said to be kept")) if promise.kept_at else ""


def register_policies() -> None:
    for viewset in (IssueViewSet, RecordViewSet, PromiseViewSet):
        register_permission_policy(viewset.model, SeenPolicy(viewset.model, viewset.visible))
