"""Words the college itself gives a search: synonyms, and names with their initials."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate

from django.core.cache import cache

from clearance.models import Synonym
from clearance.search.commonness import RAREST, commonness
from clearance.text.fold import fold, one_line
from clearance.text.grams import grams_of_word, is_unspaced
from clearance.text.initials import initials
from clearance.text.words import words
from home.college.enums import LocationKind
from home.models import Category, Department, Location

KEY, KEPT_FOR = "search:vocabulary", 60
# Rooms and floors have no names that somebody would look for.
NAMED_PLACES = (LocationKind.CAMPUS, LocationKind.BUILDING)
MOST_PIECES = 6
# A word with synonyms of so many characters is hardly ever part of two others.
LONG = 3


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
class Meaning:
    """What stands for each of the words asked for; both sides are one when all mean the same."""

    asked: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    meanings: tuple[Meaning, ...] = ()
    names: tuple[Name, ...] = ()
    shares: dict[str, float] = field(default_factory=dict)

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that has synonyms."""
        return frozenset(word for one in self.meanings for word in one.asked)

    @cached_property
    def chinese(self) -> frozenset[str]:
        """Those that may be a part of another word."""
        return frozenset(one for one in self.known if len(one) > 1 and is_unspaced(one))

    @property
    def equals(self) -> set[str]:
        """Those of them that texts have too: the others are only typed."""
        return {word for one in self.meanings if one.asked == one.found for word in one.found}

    @cached_property
    def long(self) -> re.Pattern | None:
        """Those of them that are cut out of a text before the dictionary can cut them in two."""
        words = sorted((one for one in self.chinese if len(one) >= LONG), key=len, reverse=True)
        return re.compile(f"({'|'.join(map(re.escape, words))})") if words else None

    def same_as(self, word: str) -> tuple[str, ...]:
        """Other ways to say the word: its synonyms, or itself with a part exchanged (寝室楼)."""
        parts = () if word in self.known else self.chinese
        found = (
            word.replace(part, other)
            for one in self.meanings
            for part in one.asked
            if part == word or (part in parts and part in word)
            for other in one.found
        )
        return tuple(one for one in dict.fromkeys(found) if one != word)

    def parted(self, word: str) -> list[str]:
        """A word that hardly a text has, in two or three round one with synonyms (网速慢)."""
        if word in self.known or self.share_of(word) > RAREST:
            return [word]
        parts = sorted((part for part in self.chinese if part in word), key=len)
        return [one for one in re.split(f"({parts[-1]})", word) if one] if parts else [word]

    def share(self, gram: str) -> float:
        """About how many of all texts have this gram, from ``RAREST`` to 1."""
        return self.shares.get(gram, RAREST)

    def share_of(self, word: str) -> float:
        """At most how many have the word."""
        return min(map(self.share, grams_of_word(word)), default=RAREST)

    @cached_property
    def _spelt(self) -> tuple[Name, ...]:
        return tuple(map(_name, sorted(self.known)))

    def pieces(self, letters: str) -> tuple[str, ...]:
        """The parts of names that have these initials: 教学楼 of 示例教学楼 for jxl."""
        found: dict[str, None] = {}
        for name in (*self.names, *self._spelt):
            start = name.letters.find(letters)
            while start >= 0:
                end = start + len(letters)
                if {start, end} <= name.breaks:
                    found[name.folded[start:end]] = None
                start = name.letters.find(letters, start + 1)
        return tuple(found)[:MOST_PIECES]


def vocabulary() -> Vocabulary:
    """The vocabulary, at most a minute old."""
    return replace(cache.get_or_set(KEY, _read, KEPT_FOR), shares=commonness())


def _read() -> Vocabulary:
    meanings = (Meaning(*map(_tidied, one.sides())) for one in Synonym.objects.all())
    return Vocabulary(tuple(meanings), tuple(_name(text) for text in _names()))


def _tidied(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_line, words))


def _names() -> list[str]:
    places = Location.objects.filter(kind__in=NAMED_PLACES).values_list("name", flat=True)
    departments = Department.objects.active().values_list("name", "short_name")
    categories = Category.objects.active().values_list("name", flat=True)
    named = (*places, *(name for pair in departments for name in pair), *categories)
    return [name for name in dict.fromkeys(named) if name]


def _name(text: str) -> Name:
    close = "".join(fold(text).split())
    return Name(text, close, initials(close))
