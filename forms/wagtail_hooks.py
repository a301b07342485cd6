"""Registers with Wagtail; what is registered lives elsewhere."""

from wagtail import hooks

from forms.submissions import readable_forms

hooks.register("filter_form_submissions_for_user", readable_forms)
