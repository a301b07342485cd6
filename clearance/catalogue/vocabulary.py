"""What a request's words tell: danger first, then which thing and what is wrong with it."""

from dataclasses import dataclass

from clearance.enums import Alarm, WordKind
from clearance.models import RequestRecord, TellingWord
from clearance.text.denial import CLAUSE_END, happens, is_meant
from clearance.text.fold import fold


@dataclass(frozen=True)
class Trouble:
    """In generic words of the list; ``thing`` is empty where none is named."""

    thing: str
    fault: str


def text_of(record: RequestRecord) -> str:
    """The words of the request that are looked through: title, text and what was answered."""
    answers = (str(one["value"]) for one in record.extra)
    return fold("\n".join((record.title, record.body, *answers)))


def alarm_of(record: RequestRecord) -> Alarm:
    """Who speaks of ending their life is never taken to deny it; a danger may be denied."""
    said = fold(f"{text_of(record)}\n{record.place_text}")
    words = _words(WordKind.SELF, WordKind.DANGER)
    if any(fold(one.word) in said for one in words if one.kind == WordKind.SELF):
        return Alarm.SELF
    if any(happens(fold(one.word), said) for one in words if one.kind == WordKind.DANGER):
        return Alarm.DANGER
    return Alarm.NONE


def trouble_of(record: RequestRecord) -> Trouble | None:
    """The first fault that is told of, with a thing of the same clause or the first named."""
    said = text_of(record)
    words = _words(WordKind.THING, WordKind.FAULT)
    things = [one for one in words if one.kind == WordKind.THING]
    faults = [one for one in words if one.kind == WordKind.FAULT]
    for clause in CLAUSE_END.split(said):
        fault = next((one for one in faults if happens(fold(one.word), clause)), None)
        if fault:
            thing = _thing(things, clause) or _thing(things, said)
            return Trouble(thing.in_brief if thing else "", fault.in_brief)
    return None


def _thing(things: list[TellingWord], said: str) -> TellingWord | None:
    return next((one for one in things if is_meant(fold(one.word), said)), None)


def _words(*kinds: WordKind) -> list[TellingWord]:
    """The longest first: 水龙头 before 水."""
    words = TellingWord.objects.filter(kind__in=kinds)
    return sorted(words, key=lambda one: (-len(one.word), one.pk))
