"""What kind of field a bound field is, for the component that draws it."""

from django import forms as dj
from django import template
from django.forms import BoundField

register = template.Library()


@register.filter
def is_check(field: BoundField) -> bool:
    """A single box to tick: its label stands after it."""
    return isinstance(field.field.widget, dj.CheckboxInput)


@register.filter
def is_bounded_text(field: BoundField) -> bool:
    """A text with an upper length (``home.bounded``), which gets a counter."""
    return "data-longest" in field.field.widget.attrs
