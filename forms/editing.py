"""The editor's screen of a form page: what can't work is refused before it is saved."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm

from clearance.enums import Kind
from forms.soundness import mistakes
from home.pages.public_page import PublicPageForm


class RequestFormPageForm(PublicPageForm, WagtailAdminFormPageForm):
    kinds = dj.MultipleChoiceField(
        label=_("kinds allowed"),
        choices=Kind.choices,
        widget=dj.CheckboxSelectMultiple,
        help_text=_(
            "With more than one, the form needs a question of the type “Kind of request, as tiles”."
        ),
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        kept = [form for form in self.formsets["form_fields"].ordered_forms if form.is_valid()]
        found = mistakes(
            [form.instance for form in kept],
            cleaned.get("kinds", []),
            cleaned.get("default_kind", ""),
        )
        for mistake in found:
            form = self if mistake.question is None else kept[mistake.question]
            # A field that was refused already has its own words beside it.
            if mistake.field in (*form.cleaned_data, ""):
                form.add_error(mistake.field or None, mistake.message)
        return cleaned
