"""What holds for some kinds of request only: who reads it, keeps the contact, what gets out.

Each is told as notes, one for each group of kinds that a form offers. A script shows those of
the kind chosen; without one every note names its kinds.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clearance.enums import NEVER_SHOWN_UNCLEARED, Kind
from forms.kinds import is_sealed, may_be_shown

READERS = {
    "sealed": gettext_lazy(
        "Only the discipline office reads it. It goes past the reception centre and is not "
        "passed to the department or the person it is about."
    ),
    "walled": gettext_lazy(
        "The reception centre reads it; a department gets a summary that doesn't say who you "
        "are. Say whom it is about, so that they are kept out of it."
    ),
    "open": gettext_lazy(
        "The reception centre reads it; the department in charge gets a summary that doesn't "
        "say who you are."
    ),
}
KEEPERS = {
    "sealed": gettext_lazy(
        "The discipline office alone keeps and sees your contact. Every look is written down "
        "with its reason."
    ),
    "open": gettext_lazy(
        "The reception centre alone keeps and sees your contact, no department does. Every "
        "look is written down with its reason."
    ),
}
PUBLICITY = {
    "sealed": gettext_lazy("Nothing of it is ever published."),
    "walled": gettext_lazy(
        "It isn't published. If its outcome is worth telling everybody, you are asked first."
    ),
    "open": gettext_lazy("Before that an editor rewords it and takes out who is who."),
}


@dataclass(frozen=True)
class KindNote:
    """``kinds`` names the kinds it is for, empty when it is for all; ``codes`` are their values."""

    codes: str
    kinds: str
    words: str | LazyText


def notes(texts: dict[str, LazyText], offered: Iterable[str]) -> list[KindNote]:
    """One note for each text that the kinds a form offers call for, in the kinds' order."""
    groups: dict[str, list[Kind]] = {}
    for kind in Kind:
        if kind in offered:
            group = _group(kind)
            groups.setdefault(group if group in texts else "open", []).append(kind)
    return [
        KindNote(codes_of(kinds), names_of(kinds) if len(groups) > 1 else "", texts[group])
        for group, kinds in groups.items()
    ]


def _group(kind: Kind) -> str:
    if is_sealed(kind):
        return "sealed"
    return "walled" if kind in NEVER_SHOWN_UNCLEARED else "open"


def codes_of(kinds: Iterable[str]) -> str:
    return " ".join(Kind(kind).value for kind in kinds)


def names_of(kinds: Iterable[str]) -> str:
    return _(", ").join(str(Kind(kind).label) for kind in kinds)


def notes_for(offered: list[str]) -> dict:
    """What the templates of a form need of it."""
    return {
        "readers": notes(READERS, offered),
        "keepers": notes(KEEPERS, offered),
        "publicity": notes(PUBLICITY, offered),
        "publishable": codes_of(kind for kind in offered if may_be_shown(kind)),
        "about_somebody": codes_of(kind for kind in offered if not may_be_shown(kind)),
    }
