"""Registers with Wagtail; what is registered lives elsewhere."""

from django.urls import path
from wagtail import hooks

from forms.submissions import ReadableFormsView, forget_copy, readable_forms, refuse_deleting

hooks.register("filter_form_submissions_for_user", readable_forms)
hooks.register("forget_copies", forget_copy)


@hooks.register("register_admin_urls")
def form_pages_urls() -> list:
    """Before Wagtail's own at the same addresses, which only page editors may open."""
    return [
        path("forms/", ReadableFormsView.as_view()),
        path("forms/results/", ReadableFormsView.as_view(results_only=True)),
        path("forms/submissions/<int:page_id>/delete/", refuse_deleting, name="kept_submissions"),
    ]
