"""A text made plain: one shape for every letter and digit, and the way back to the original."""

import re
import unicodedata
from dataclasses import dataclass

from clearance.text.numerals import DIGITS
from clearance.text.width import half_width

# Joiners, variation selectors, the key cap's frame: seen by nobody, typed to get past a filter.
UNSEEN = ("Cf", "Mn", "Me")
# Letters among figures that are read as figures: l38 OO13.
LOOK_ALIKE = str.maketrans("oOlI", "0011")
AMONG_FIGURES = re.compile(r"(?<![A-Za-z])(?=[oOlI]*\d[oOlI]*\d)[\doOlI]{3,}(?![A-Za-z])")


@dataclass(frozen=True)
class Folded:
    """Three strings of one length.

    ``plain`` has full-width forms made ordinary, ``digits`` has each digit however written as
    0–9 too, and ``hands`` tells how it was written: a 汉字 (h), a figure (a), no digit (a space).
    """

    original: str
    plain: str
    digits: str
    hands: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where these folded characters stand in the original."""
        return self.places[start], self.places[end - 1] + 1


def unmask(text: str) -> Folded:
    plain, digits, hands, places = [], [], [], []
    for place, char in enumerate(text):
        for plainly, digit, hand in _shapes(char):
            plain.append(plainly)
            digits.append(digit)
            hands.append(hand)
            places.append(place)
    return Folded(text, "".join(plain), *_figured("".join(digits), hands), tuple(places))


def _figured(digits: str, hands: list[str]) -> tuple[str, str]:
    """Digits and hands with look-alike letters taken for the figures they are among."""
    for found in AMONG_FIGURES.finditer(digits):
        for place in range(*found.span()):
            hands[place] = hands[place] if digits[place].isdigit() else "a"
    figured = AMONG_FIGURES.sub(lambda found: found[0].translate(LOOK_ALIKE), digits)
    return figured, "".join(hands)


def _shapes(char: str) -> list[tuple[str, str, str]]:
    if char in DIGITS:
        return [(char, DIGITS[char], "h")]
    if char.isascii():
        return [(char, char, "a" if char.isdigit() else " ")]
    category = unicodedata.category(char)
    if category in UNSEEN:
        return []
    if category in ("Nd", "No"):
        return [(digit, digit, "a") for digit in _figures(char)]
    return [(one, one, " ") for one in half_width(char)]


def _figures(char: str) -> str:
    """① → 1, ⑫ → 12, ３ → 3; a fraction stays what it is."""
    value = unicodedata.numeric(char)
    return str(int(value)) if value == int(value) else char
