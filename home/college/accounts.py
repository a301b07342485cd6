"""Naming an account by typing it: a list to choose from would show every student."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from home.college.user import User


class AccountField(forms.ModelChoiceField):
    """Typed, not chosen. The error is beside the field when there is no such account."""

    default_error_messages = {"invalid_choice": _("There is no account of this name.")}

    def __init__(self, **kwargs):
        super().__init__(
            queryset=User.objects.filter(is_active=True),
            to_field_name=User.USERNAME_FIELD,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
            **kwargs,
        )

    def prepare_value(self, value):
        """Show the account's name where the form holds its key."""
        if isinstance(value, int):
            value = User.objects.filter(pk=value).first()
        return super().prepare_value(value)


class MembershipForm(WagtailAdminModelForm):
    user = AccountField(label=_("Account"), help_text=_("The name one signs in with."))


class PersonForm(WagtailAdminModelForm):
    user = AccountField(
        label=_("Account"), required=False, help_text=_("The name one signs in with.")
    )
    assistant = AccountField(
        label=_("Assistant's account"), required=False, help_text=_("May act for this person.")
    )
