"""What somebody typed on a page that had closed meanwhile, carried through the door.

It travels in the form that asks for number and code, so nothing of it is stored.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django import forms as dj

from clearance.track.forms import LineForm, SayForm
from clearance.track.page import TrackPage

# By the word in the form's hidden field: the form's name on the page, and its class.
FORMS = {"line": ("line_form", LineForm), "said": ("say_form", SayForm)}
NOTHING = ""


@dataclass(frozen=True)
class Kept:
    """``what`` is the word of the form it was typed in; ``typed`` its answers by field."""

    what: str = NOTHING
    typed: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The text of it, to be shown."""
        return self.typed.get("text") or self.typed.get("words") or ""

    def has_place(self, page: TrackPage) -> bool:
        """Whether the page still has the form it was typed in."""
        return page.may_say if self.what == "said" else not page.is_withdrawn

    def forms(self) -> dict[str, dj.Form]:
        """The page's form filled in again, not yet sent."""
        if self.what == NOTHING:
            return {}
        name, kind = FORMS[self.what]
        return {name: kind(initial=self.typed)}


def kept_of(posted: Mapping[str, str], what: str) -> Kept:
    """What was typed of one of the page's forms; nothing for any other word."""
    if what not in FORMS:
        return Kept()
    fields = FORMS[what][1].base_fields
    return Kept(what, {name: posted[name] for name in fields if posted.get(name)})
