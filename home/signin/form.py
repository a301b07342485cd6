"""What one signs in with at this site's own accounts."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 150
LONGEST_PASSWORD = 1000


class SignInForm(forms.Form):
    username = forms.CharField(
        label=_("User name"),
        max_length=LONGEST,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Fill in your user name.")},
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=LONGEST_PASSWORD,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Fill in your password.")},
    )
    remember = forms.BooleanField(label=_("Remember me"), required=False)
