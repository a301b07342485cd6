"""Pieces of the tea's edit screen."""

from django import forms as dj
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.admin.panels.base import get_form_for_model

from clearance.lists.parts import with_row_parts
from clearance.lists.rows import echo_of, when_of
from clearance.models import Issue


class HiddenKeyPanel(FieldPanel):
    """Carries a row's key through the form without showing it."""

    def __init__(self, field_name, **kwargs):
        super().__init__(field_name, **(kwargs | {"widget": dj.HiddenInput}))

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "sessions/panels/hidden.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.heading = ""


class IssueStatePanel(Panel):
    """The issue's number and state as they are now. Read, never typed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "sessions/panels/issue_state.html"

        def is_shown(self):
            return self.instance.issue is not None

        def get_context_data(self, parent_context=None):
            issue = with_row_parts(Issue.objects.filter(pk=self.instance.issue.pk)).get()
            now = timezone.now()
            line = echo_of(issue, now)
            return super().get_context_data(parent_context) | {
                "issue": issue,
                "echo": line,
                "when": when_of(issue, line, now),
                "desk": reverse("desk_issue", args=[issue.pk]),
            }


class SlipPanel(MultiFieldPanel):
    """What is typed once; when the issue stands, it is read there and not shown here."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self):
            return self.instance.issue is None and super().is_shown()


class RowsPanel(InlinePanel):
    """An inline panel whose rows have a form of their own; Wagtail has no option for that."""

    def get_form_options(self):
        options = super().get_form_options()
        model = self.db_field.related_model
        deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
        options["formsets"][self.relation_name]["form"] = get_form_for_model(
            model, form_class=model.base_form_class, defer_required_on_fields=deferred
        )
        return options
