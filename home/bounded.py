"""Texts with an upper length. It is told and counted, never enforced by the browser.

``maxlength`` would cut a long paste without a word, and the person would send half of it.
"""

import unicodedata

from django import forms as dj

# Spaces, joiners and marks by themselves (Unicode's C, Z and M), and two that only look like none.
UNSEEN, BLANKS = "CZM", "\u2800\u3164"


def says_something(text: str) -> bool:
    """Whether there is anything in it that one can see."""
    return any(unicodedata.category(one)[0] not in UNSEEN and one not in BLANKS for one in text)


class LengthIsTold:
    """For a CharField: the length goes to the counter instead of ``maxlength``."""

    def widget_attrs(self, widget: dj.Widget) -> dict:
        attrs = super().widget_attrs(widget)
        longest = attrs.pop("maxlength", None)
        return attrs | ({"data-longest": longest} if longest else {})

    def to_python(self, value) -> str:
        """A browser sends two characters for the one that it counts at a line's end.

        What nobody can see is an empty text.
        """
        text = super().to_python(value).replace("\r\n", "\n")
        return text if says_something(text) or "\0" in text else ""


class BoundedText(LengthIsTold, dj.CharField):
    pass


class BoundedEmail(LengthIsTold, dj.EmailField):
    pass
