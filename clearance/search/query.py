"""What somebody asks for: words, each with the other ways to say it."""

from dataclasses import dataclass

from clearance.search.entries import INITIALS
from clearance.search.vocabulary import Vocabulary
from clearance.text.fold import tidy
from clearance.text.grams import grams_of_word, is_unspaced
from clearance.text.initials import LONGEST, SHORTEST
from clearance.text.numerals import NUMBERED, other_numerals
from clearance.text.words import rarity, telling, words

# What is typed beyond these is left out.
LONGEST_QUERY, MOST_TERMS = 100, 8
# Of so many words of the dictionary may a word with synonyms be put together.
MOST_PARTS = 4
# How much another way to say it counts beside the word itself.
SYNONYM, NAMED, SPELT = 0.9, 0.9, 0.6


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
    """A word asked for; ``needed`` unless it is too short to mean something beside others."""

    ways: tuple[Way, ...]
    weight: float
    needed: bool = True


@dataclass(frozen=True)
class Query:
    """``text`` is what was typed, tidied; ``close`` the same without spaces."""

    text: str
    terms: tuple[Term, ...] = ()

    @property
    def close(self) -> str:
        return self.text.replace(" ", "")

    @property
    def needed(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.needed)

    def words(self) -> tuple[str, ...]:
        """Everything that may be marked in a text, the longest first."""
        found = {way.text for term in self.terms for way in term.ways if not way.is_spelt}
        return tuple(sorted(found, key=lambda word: (-len(word), word)))


def read_query(typed: str, vocabulary: Vocabulary) -> Query:
    """The query of what was typed; without terms when nothing in it can be found."""
    text = tidy(typed[: LONGEST_QUERY * 2])[:LONGEST_QUERY].strip()
    asked = telling(_words(text, vocabulary))[:MOST_TERMS]
    long = [word for word in asked if not _is_short(word)]
    terms = (_term(word, vocabulary, not long or word in long) for word in asked)
    return Query(text, tuple(term for term in terms if term.ways))


def _words(text: str, vocabulary: Vocabulary) -> list[str]:
    """The words; numbers with what they count, and words with synonyms, are whole."""
    found: list[str] = []
    start = 0
    for numbered in NUMBERED.finditer(text):
        word = "".join(numbered.groups())
        if other_numerals(word):
            found += [*_joined(words(text[start : numbered.start()]), vocabulary), word]
            start = numbered.end()
    return found + _joined(words(text[start:]), vocabulary)


def _joined(parts: list[str], vocabulary: Vocabulary) -> list[str]:
    """The words, those with synonyms together though the dictionary knows their parts only."""
    found: list[str] = []
    place = 0
    while place < len(parts):
        together = range(MOST_PARTS, 1, -1)
        known = (n for n in together if "".join(parts[place : place + n]) in vocabulary.known)
        taken = next(known, 1)
        found.append("".join(parts[place : place + taken]))
        place += taken
    return found


def _is_short(word: str) -> bool:
    return len(word) == 1 and is_unspaced(word)


def _term(word: str, vocabulary: Vocabulary, needed: bool) -> Term:
    ways = [_way(word)]
    ways += [_way(other) for other in other_numerals(word)]
    ways += [_way(other, SYNONYM) for other in vocabulary.same_as(word)]
    if word.isascii() and word.isalnum() and SHORTEST <= len(word) <= LONGEST:
        ways += [_way(piece, NAMED) for piece in vocabulary.pieces(word)]
        ways.append(Way(f"{INITIALS}{word}", (f"{INITIALS}{word}",), SPELT))
    return Term(tuple(way for way in ways if way.grams), rarity(word), needed)


def _way(text: str, weight: float = 1.0) -> Way:
    return Way(text, tuple(grams_of_word(text)), weight)
