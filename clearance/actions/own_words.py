"""In your own words: a brief or a title never quotes what the person wrote."""

from django.utils.translation import gettext as _

from clearance.models import RequestRecord
from clearance.refusals import NotPossible
from clearance.text.width import half_width

# Shorter runs are how anybody would put it (三楼走廊的灯); longer ones are the person's.
LONGEST_RUN = 11
# A title or another answer is short itself: quoted whole it is the person's from here on.
SHORTEST_WHOLE = 6


def check_own_words(text: str, records) -> None:
    """Raise NotPossible when the text quotes one of the requests.

    Spaces, punctuation and full-width forms make no difference. The names of the request's
    place may stand in both, and so may what the form's editor marked for the department.
    """
    read = records.select_related("location__building")
    for record in read.only("title", "body", "extra", "location", "issue"):
        if words := quoted(text, record):
            refusal = _("Put “%(words)s” in your own words: the person's text stays here.")
            raise NotPossible(refusal % {"words": words})


def check_own_telling(text: str, record: RequestRecord) -> None:
    """The same of what the person wrote afterwards: a fact may be passed on, a sentence not."""
    check_own_words(text, RequestRecord.objects.filter(pk=record.pk))
    places = _place_names(record)
    told = _plain(text, places)
    for said in record.messages.filter(from_person=True).values_list("text", flat=True):
        if run := _longest(told, _runs(_plain(said, places))):
            refusal = _("Put “%(words)s” in your own words: the person's text stays here.")
            raise NotPossible(refusal % {"words": run})


def quoted(text: str, record: RequestRecord) -> str:
    """The first words of the text that are the person's own, without spaces and punctuation."""
    places = _place_names(record)
    told, said = _plain(text, places), _plain(record.body, places)
    if run := _longest(told, _runs(said)):
        return run
    answers = [one["value"] for one in record.extra if not one.get("for_department")]
    wholes = (_plain(str(one), ()) for one in (record.body, record.title, *answers))
    written = _plain(text, ())
    found = (one for one in wholes if len(one) >= SHORTEST_WHOLE and one in written)
    return next(found, "")


def _longest(told: str, runs: set[str]) -> str:
    """The first stretch of the text that is made of the runs, to its end."""
    length = LONGEST_RUN + 1
    begins = next((at for at in range(len(told)) if told[at : at + length] in runs), None)
    if begins is None:
        return ""
    ends = begins + length
    while told[ends + 1 - length : ends + 1] in runs and ends < len(told):
        ends += 1
    return told[begins:ends]


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
    plain = half_width(text).casefold()
    return "".join(one for one in plain if one.isalnum())


def _runs(plain: str) -> set[str]:
    length = LONGEST_RUN + 1
    starts = range(len(plain) - LONGEST_RUN)
    return {run for run in (plain[at : at + length] for at in starts) if " " not in run}
