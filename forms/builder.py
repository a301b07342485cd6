"""From an editor's questions to a Django form."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import FormBuilder

from clearance.enums import Kind
from forms.enums import EXTRA_LINE, EXTRA_TEXT, LENGTHS, PHONES, Target
from forms.fields import CategoryField, CollegeField, EvidenceField, KindField, PlaceField
from forms.phone import PhoneField
from forms.request_form import RequestForm
from home.bounded import BoundedEmail, BoundedText

# What a phone's keyboard and a browser's memory offer for a question.
TYPING = {
    Target.NAME: {"autocomplete": "name"},
    Target.STUDENT_NUMBER: {"autocomplete": "off", "inputmode": "numeric"},
    Target.PHONE: {"autocomplete": "tel", "inputmode": "tel"},
    Target.EMAIL: {"autocomplete": "email", "inputmode": "email"},
    Target.VISIT_NAME: {"autocomplete": "name"},
    Target.VISIT_PHONE: {"autocomplete": "tel", "inputmode": "tel"},
    Target.VISIT_HOURS: {"autocomplete": "off"},
}
MESSAGES = {
    "required": _("Fill this in, please."),
    "max_length": _("At most %(limit_value)d characters; you wrote %(show_value)d."),
}
WRONG_EMAIL = _("This is no e-mail address; write it like name@example.com.")
NOTHING_CHOSEN = ("", _("Please choose"))


class RequestFormBuilder(FormBuilder):
    """Wagtail's builder, with our types, with bounds on every text, for one page."""

    def __init__(self, fields: list, *, page):
        super().__init__(fields)
        self.page = page

    def get_form_class(self) -> type:
        questions = {question.name: question for question in self.fields}
        body = {"questions": questions, **self.formfields}
        return type("BuiltRequestForm", (RequestForm,), body)

    def get_field_options(self, field) -> dict:
        words = {"label": field.label_here, "help_text": field.help_here}
        return super().get_field_options(field) | words | {"error_messages": MESSAGES}

    def create_singleline_field(self, field, options) -> dj.Field:
        longest = LENGTHS.get(field.maps_to, EXTRA_LINE)
        widget = dj.TextInput(TYPING.get(field.maps_to, {}))
        kind = PhoneField if field.maps_to in PHONES else BoundedText
        return kind(max_length=longest, widget=widget, **options)

    def create_multiline_field(self, field, options) -> dj.Field:
        longest = LENGTHS.get(field.maps_to, EXTRA_TEXT)
        widget = dj.Textarea({"rows": 6 if field.maps_to == Target.BODY else 3})
        return BoundedText(max_length=longest, widget=widget, **options)

    def create_email_field(self, field, options) -> dj.Field:
        widget = dj.EmailInput(TYPING[Target.EMAIL])
        messages = options.pop("error_messages") | {"invalid": WRONG_EMAIL}
        longest = LENGTHS[Target.EMAIL]
        return BoundedEmail(max_length=longest, widget=widget, error_messages=messages, **options)

    def create_url_field(self, field, options) -> dj.Field:
        return dj.URLField(max_length=EXTRA_LINE, assume_scheme="https", **options)

    def create_number_field(self, field, options) -> dj.Field:
        return dj.DecimalField(max_digits=20, decimal_places=6, **options)

    def create_date_field(self, field, options) -> dj.Field:
        return dj.DateField(widget=dj.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)

    def create_datetime_field(self, field, options) -> dj.Field:
        widget = dj.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        return dj.DateTimeField(widget=widget, **options)

    def create_dropdown_field(self, field, options) -> dj.Field:
        choices = [NOTHING_CHOSEN, *self.get_formatted_field_choices(field)]
        return dj.ChoiceField(choices=choices, **options)

    def create_kind_field(self, field, options) -> dj.Field:
        offered = [kind for kind in Kind if kind in self.page.kinds]
        return KindField(kinds=offered, **options | {"initial": self.page.default_kind})

    def create_category_field(self, field, options) -> dj.Field:
        return CategoryField(**options | {"initial": None})

    def create_place_field(self, field, options) -> dj.Field:
        return PlaceField(**options | {"initial": None})

    def create_college_field(self, field, options) -> dj.Field:
        return CollegeField(**options | {"initial": None})

    def create_photos_field(self, field, options) -> dj.Field:
        return EvidenceField(**options | {"initial": None})
