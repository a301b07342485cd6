"""What is typed on the tracking pages."""

from django import forms as dj
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from clearance.enums import FollowUpAnswer
from clearance.track.keys import both_in
from home.bounded import BoundedText

# Number and code together, with the words around them, as they are copied.
LONGEST_KEY = 200
LONGEST_LINE = 1000
# 还是不亮: whoever starts again has to know what is wrong.
SHORTEST_REASON = 4
TOO_LONG = _("At most %(limit_value)d characters; you wrote %(show_value)d.")
RATINGS = [
    ("5", _("5, very satisfied")),
    ("4", _("4, satisfied")),
    ("3", _("3, so-so")),
    ("2", _("2, dissatisfied")),
    ("1", _("1, very dissatisfied")),
]
KEY_INPUT = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class OpenForm(dj.Form):
    """Number and code. No field says which of the two was wrong.

    Either field takes both at once, as the page of thanks copies them.
    """

    number = BoundedText(
        label=_("Number"),
        max_length=LONGEST_KEY,
        help_text=_("It begins with R, such as R2026-000123."),
        widget=dj.TextInput(attrs=KEY_INPUT),
        error_messages={"required": _("Fill in the number."), "max_length": TOO_LONG},
    )
    code = BoundedText(
        label=_("Code"),
        max_length=LONGEST_KEY,
        help_text=_("The eight characters shown once after you sent it."),
        widget=dj.TextInput(attrs=KEY_INPUT),
        error_messages={"required": _("Fill in the code."), "max_length": TOO_LONG},
    )

    def __init__(self, data: QueryDict | None = None, **kwargs):
        super().__init__(data and self._parted(data), **kwargs)

    @staticmethod
    def _parted(data: QueryDict) -> dict:
        for name in ("code", "number"):
            if both := both_in(data.get(name, "")):
                return {"number": both[0], "code": both[1]}
        return data


class LineForm(dj.Form):
    """One more line to whoever keeps the request; the page says who that is."""

    text = BoundedText(
        label=_("What you want to add"),
        max_length=LONGEST_LINE,
        widget=dj.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write something first."), "max_length": TOO_LONG},
    )


class SayForm(dj.Form):
    """Was it fixed? One of three, and if they like a rating and some words."""

    answer = dj.ChoiceField(
        label=_("How is it now?"),
        choices=[one for one in FollowUpAnswer.choices if one[0] != FollowUpAnswer.SILENT],
        widget=dj.RadioSelect,
        error_messages={"required": _("Choose one of the three.")},
    )
    rating = dj.TypedChoiceField(
        label=_("How satisfied are you with the answer?"),
        choices=RATINGS,
        coerce=int,
        empty_value=None,
        required=False,
        widget=dj.RadioSelect,
    )
    words = BoundedText(
        label=_("Anything else"),
        max_length=LONGEST_LINE,
        required=False,
        widget=dj.Textarea(attrs={"rows": 3}),
        help_text=_(
            "If it isn't fixed, write what is still wrong. The reception centre reads it and "
            "passes on what it is about."
        ),
        error_messages={"max_length": TOO_LONG},
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        reason = "".join(cleaned.get("words", "").split())
        denies = cleaned.get("answer") == FollowUpAnswer.NOT_FIXED
        if denies and len(reason) < SHORTEST_REASON and "words" not in self.errors:
            self.add_error("words", _("Say what is still wrong, so that work can start there."))
        return cleaned
