"""Where a number of matters stand, in one sentence."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clearance.faces.shapes import STANDING_NAMES, Standing


def standing_sentence(counts: Mapping[str, int]) -> str:
    """共 17 件：已销号 13 件，挂账 2 件。 ``counts`` are by Standing; what is none is left out."""
    total = sum(counts[standing] for standing in Standing)
    head = ngettext("%(n)d matter", "%(n)d matters", total) % {"n": total}
    parts = [
        ngettext("%(n)d %(standing)s", "%(n)d %(standing)s", counts[standing])
        % {"n": counts[standing], "standing": STANDING_NAMES[standing]}
        for standing in Standing
        if counts[standing]
    ]
    if not parts:
        return ""
    return _("%(matters)s: %(parts)s.") % {"matters": head, "parts": _(", ").join(parts)}
