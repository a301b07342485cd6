"""Names in the register and words on the list, also with gaps inside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clearance.gate.findings import FindingKind
from clearance.gate.folding import Folded

# Left out before names and words are looked for: 张 三, 张-三, 张*三 are 张三.
BETWEEN = re.compile(r"[\s\-·・•._*~|/]")


@dataclass(frozen=True)
class Wordlists:
    """``words`` has what to write instead; what is ``allowed`` is never marked."""

    names: frozenset[str] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    allowed: frozenset[str] = frozenset()


def squeezed(words: str) -> str:
    return BETWEEN.sub("", fold_case(words))


def fold_case(words: str) -> str:
    return words.lower()


def spans(text: Folded, lists: Wordlists) -> Iterator[tuple[int, int, FindingKind, str]]:
    lowered = fold_case(text.plain)
    places = [place for place, char in enumerate(lowered) if not BETWEEN.match(char)]
    tight = "".join(lowered[place] for place in places)
    advice = {squeezed(word): note for word, note in lists.words}
    wanted = [(FindingKind.NAME, {squeezed(name): "" for name in lists.names}),
              (FindingKind.WORD, advice)]  # fmt: skip
    for kind, sought in wanted:
        for found in _pattern(sought).finditer(tight):
            start, end = places[found.start()], places[found.end() - 1] + 1
            yield start, end, kind, sought[found[0]]


def _pattern(words) -> re.Pattern:
    """The longest first; of no words a pattern that is found nowhere."""
    longest = sorted((re.escape(word) for word in words if word), key=len, reverse=True)
    return re.compile("|".join(longest) or r"(?!)")
