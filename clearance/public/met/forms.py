"""What whoever met it too may leave."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from home.bounded import BoundedEmail


class MetForm(dj.Form):
    email = BoundedEmail(
        required=False, max_length=254, label=_("E-mail"),
        widget=dj.EmailInput({"autocomplete": "email", "inputmode": "email"}),
        help_text=_("Every public answer to this matter is sent there. Nobody else reads it."),
        error_messages={
            "invalid": _("This is no e-mail address; write it like name@example.com.")
        },
    )  # fmt: skip
