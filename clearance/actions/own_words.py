"""In your own words: a brief or a title never quotes what the person wrote."""

import unicodedata

from django.utils.translation import gettext as _

from clearance.models import RequestRecord
from clearance.refusals import NotPossible

# Shorter runs are how anybody would put it (三楼走廊的灯); longer ones are the person's.
LONGEST_RUN = 11
# A title or another answer is short itself: quoted whole it is the person's from here on.
SHORTEST_WHOLE = 6


def check_own_words(text: str, records) -> None:
    """Raise NotPossible when the text quotes one of the requests.

    Spaces, punctuation and full-width forms make no difference. The names of the request's
    place may stand in both, and so may what the form's editor marked for the department.
    """
    for record in records.select_related("location__building"):
        if quotes(text, record):
            raise NotPossible(
                _("Write it in your own words: the person's text stays with the centre.")
            )


def quotes(text: str, record: RequestRecord) -> bool:
    """Whether the text has words of the request that are the person's own."""
    places = _place_names(record)
    told = _plain(text, places)
    if _runs(told) & _runs(_plain(record.body, places)):
        return True
    answers = [one["value"] for one in record.extra if not one.get("for_department")]
    wholes = (_plain(str(one), ()) for one in (record.body, record.title, *answers))
    written = _plain(text, ())
    return any(len(one) >= SHORTEST_WHOLE and one in written for one in wholes)


def _place_names(record: RequestRecord) -> list[str]:
    place = record.location
    if place is None:
        return []
    names = {place.full_name, place.name, (place.building or place).name}
    return sorted(map(_letters, names), key=len, reverse=True)


def _plain(text: str, places) -> str:
    """Letters and digits alone, in one form; a space where a place's name stood."""
    plain = _letters(text)
    for name in filter(None, places):
        plain = plain.replace(name, " ")
    return plain


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in plain if one.isalnum())


def _runs(plain: str) -> set[str]:
    length = LONGEST_RUN + 1
    starts = range(len(plain) - LONGEST_RUN)
    return {run for run in (plain[at : at + length] for at in starts) if " " not in run}
