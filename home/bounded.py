"""Texts with an upper length. It is told and counted, never enforced by the browser.

``maxlength`` would cut a long paste without a word, and the person would send half of it.
"""

from django import forms as dj


class LengthIsTold:
    """For a CharField: the length goes to the counter instead of ``maxlength``."""

    def widget_attrs(self, widget: dj.Widget) -> dict:
        attrs = super().widget_attrs(widget)
        longest = attrs.pop("maxlength", None)
        return attrs | ({"data-longest": longest} if longest else {})

    def to_python(self, value) -> str:
        """A browser sends two characters for the one that it counts at a line's end."""
        return super().to_python(value).replace("\r\n", "\n")


class BoundedText(LengthIsTold, dj.CharField):
    pass


class BoundedEmail(LengthIsTold, dj.EmailField):
    pass
