"""What somebody asks for: words, each with the other ways to say it."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from clearance.search.cutting import cut
from clearance.search.entries import INITIALS
from clearance.search.vocabulary import Vocabulary
from clearance.text.fold import one_line
from clearance.text.grams import grams_of_word, is_unspaced
from clearance.text.initials import LONGEST, SHORTEST
from clearance.text.numerals import other_numerals
from clearance.text.words import FELT_WORDS, telling

# What is typed beyond these is left out.
LONGEST_QUERY, MOST_TERMS = 100, 8
# A word that has more synonyms is asked for by so many of them.
MOST_WAYS = 16
# A word that more of the texts have counts like one that so many have.
COMMONEST = 0.6
# What somebody feels about it, beside what it is.
FELT = 0.5
# How much another way to say it counts beside the word itself.
SYNONYM, NAMED, SPELT = 0.8, 0.9, 0.6


@dataclass(frozen=True)
class Way:
    """One way to say a word: what the database must hold of it, and how much it counts."""

    text: str
    grams: tuple[str, ...]
    weight: float = 1.0

    @property
    def is_spelt(self) -> bool:
        return self.text.startswith(INITIALS)


@dataclass(frozen=True)
class Term:
    """A word asked for; ``weight`` is great for one that few texts have.

    ``signs`` are its characters with their own weights: where a text hasn't the word, 早饭, but
    one that has most of them, 早餐, it may mean the same.
    """

    ways: tuple[Way, ...]
    weight: float
    signs: tuple[tuple[str, float], ...] = ()

    @property
    def is_short(self) -> bool:
        return _is_short(self.ways[0].text)


@dataclass(frozen=True)
class Query:
    """``text`` is what was typed, tidied; ``close`` the same without spaces.

    ``share`` tells of a gram how many of all texts have it.
    """

    text: str
    terms: tuple[Term, ...] = ()
    share: Callable[[str], float] = Vocabulary().share

    @property
    def close(self) -> str:
        return self.text.replace(" ", "")

    @property
    def long(self) -> tuple[Term, ...]:
        """The terms that are worth asking for alone; a character is, where there is no word."""
        return tuple(term for term in self.terms if not term.is_short) or self.terms

    def words(self) -> tuple[str, ...]:
        """Everything that may be marked in a text, the longest first."""
        found = {way.text for term in self.terms for way in term.ways if not way.is_spelt}
        return tuple(sorted(found, key=lambda word: (-len(word), word)))


def read_query(typed: str, vocabulary: Vocabulary) -> Query:
    """The query of what was typed; without terms when nothing in it can be found."""
    text = one_line(typed[: LONGEST_QUERY * 2])[:LONGEST_QUERY].strip()
    asked = telling(cut(text, vocabulary))[:MOST_TERMS]
    terms = (_term(word, vocabulary) for word in asked)
    return Query(text, tuple(term for term in terms if term.ways), vocabulary.share)


def _is_short(word: str) -> bool:
    return len(word) == 1 and is_unspaced(word)


def _term(word: str, vocabulary: Vocabulary) -> Term:
    ways = [_way(word)]
    ways += [_way(other) for other in other_numerals(word)]
    ways += [_way(other, SYNONYM) for other in vocabulary.same_as(word)]
    if word.isascii() and word.isalnum() and SHORTEST <= len(word) <= LONGEST:
        pieces = vocabulary.pieces(word)
        ways += [_way(piece, NAMED) for piece in pieces]
        ways += [_way(other, NAMED) for piece in pieces for other in vocabulary.same_as(piece)]
        ways.append(Way(f"{INITIALS}{word}", (f"{INITIALS}{word}",), SPELT))
    ways = list({way.text: way for way in reversed(ways) if way.grams}.values())[::-1]
    same = set(other_numerals(word))
    share = sum(vocabulary.share_of(way.text) for way in ways if way.text not in same)
    counts = FELT if word in FELT_WORDS else 1
    return Term(tuple(ways[:MOST_WAYS]), _weight(share) * counts, _signs(word, vocabulary))


def _weight(share: float) -> float:
    return -math.log(min(share, COMMONEST))


def _signs(word: str, vocabulary: Vocabulary) -> tuple[tuple[str, float], ...]:
    signs = dict.fromkeys(word) if is_unspaced(word) and len(word) > 1 else ()
    return tuple((sign, _weight(vocabulary.share(sign))) for sign in signs)


def _way(text: str, weight: float = 1.0) -> Way:
    return Way(text, tuple(grams_of_word(text)), weight)
