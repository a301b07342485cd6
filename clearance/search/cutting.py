"""What was typed, cut into words as the dictionary and the college's own words have them."""

from clearance.search.vocabulary import Vocabulary
from clearance.text.numerals import NUMBERED, other_numerals
from clearance.text.words import words

# Of so many words of the dictionary may a word with synonyms be put together.
MOST_PARTS = 4


def cut(text: str, vocabulary: Vocabulary) -> list[str]:
    """The words; numbers with what they count, and words with synonyms, are whole."""
    found: list[str] = []
    start = 0
    for numbered in NUMBERED.finditer(text):
        word = "".join(numbered.groups())
        if other_numerals(word):
            found += [*_known(text[start : numbered.start()], vocabulary), word]
            start = numbered.end()
    return found + _known(text[start:], vocabulary)


def _known(text: str, vocabulary: Vocabulary) -> list[str]:
    found: list[str] = []
    for place, part in enumerate(vocabulary.long.split(text) if vocabulary.long else [text]):
        found += [part] if place % 2 else _joined(words(part), vocabulary)
    return found


def _joined(parts: list[str], vocabulary: Vocabulary) -> list[str]:
    """The words, those with synonyms together though the dictionary knows their parts only."""
    found: list[str] = []
    place = 0
    while place < len(parts):
        together = range(MOST_PARTS, 1, -1)
        known = (n for n in together if "".join(parts[place : place + n]) in vocabulary.known)
        taken = next(known, 1)
        word = "".join(parts[place : place + taken])
        found += [word] if taken > 1 else vocabulary.parted(word)
        place += taken
    return found
