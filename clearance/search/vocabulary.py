"""Words the college itself gives a search: synonyms, and names with their initials."""

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from django.core.cache import cache

from clearance.models import Synonym
from clearance.text.fold import fold, tidy
from clearance.text.initials import initials
from clearance.text.words import words
from home.college.enums import LocationKind
from home.models import Category, Department, Location

KEY, KEPT_FOR = "search:vocabulary", 60
# Rooms and floors have no names that somebody would look for.
NAMED_PLACES = (LocationKind.CAMPUS, LocationKind.BUILDING)
MOST_PIECES = 6


@dataclass(frozen=True)
class Name:
    """A name of the register; ``letters`` has one letter for each of its characters."""

    text: str
    folded: str
    letters: str

    @cached_property
    def breaks(self) -> frozenset[int]:
        """Where its words begin, and its end."""
        ends = accumulate(len(word) for word in words(self.folded))
        return frozenset({0, *ends})


@dataclass(frozen=True)
class Vocabulary:
    groups: tuple[tuple[str, ...], ...] = ()
    names: tuple[Name, ...] = ()

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that has synonyms."""
        return frozenset(word for group in self.groups for word in group)

    def same_as(self, word: str) -> tuple[str, ...]:
        """Other ways to say the word: its synonyms, and itself with a part exchanged (寝室楼)."""
        found = (
            word.replace(part, other)
            for group in self.groups
            for part in group
            if part in word
            for other in group
        )
        return tuple(one for one in dict.fromkeys(found) if one != word)

    def pieces(self, letters: str) -> tuple[str, ...]:
        """The parts of names that have these initials: 教学楼 of 示例教学楼 for jxl."""
        found: dict[str, None] = {}
        for name in self.names:
            start = name.letters.find(letters)
            while start >= 0:
                end = start + len(letters)
                if {start, end} <= name.breaks:
                    found[name.folded[start:end]] = None
                start = name.letters.find(letters, start + 1)
        return tuple(found)[:MOST_PIECES]


def vocabulary() -> Vocabulary:
    """The vocabulary, at most a minute old."""
    return cache.get_or_set(KEY, _read, KEPT_FOR)


def _read() -> Vocabulary:
    groups = tuple(tuple(tidy(word) for word in one.split()) for one in Synonym.objects.all())
    return Vocabulary(groups, tuple(_name(text) for text in _names()))


def _names() -> list[str]:
    places = Location.objects.filter(kind__in=NAMED_PLACES).values_list("name", flat=True)
    departments = Department.objects.active().values_list("name", "short_name")
    categories = Category.objects.active().values_list("name", flat=True)
    named = (*places, *(name for pair in departments for name in pair), *categories)
    return [name for name in dict.fromkeys(named) if name]


def _name(text: str) -> Name:
    close = "".join(fold(text).split())
    return Name(text, close, initials(close))
