"""The words found, marked in the text they stand in."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from clearance.text.fold import fold

# Before the first word that was found, and in all.
BEFORE, LENGTH = 24, 96
SENTENCE_ENDS = "。！？；\n"


def marked(text: str, words: tuple[str, ...]) -> SafeString:
    """The text escaped, with ``<mark>`` round each of the words; longer words come first."""
    found = _pattern(words)
    if found is None:
        return escape(text)
    parts, end = [], 0
    for match in found.finditer(fold(text)):
        start, stop = match.span()
        parts += [escape(text[end:start]), format_html("<mark>{}</mark>", text[start:stop])]
        end = stop
    return mark_safe("".join((*parts, escape(text[end:]))))  # each part is escaped on its own


def extract(text: str, words: tuple[str, ...]) -> SafeString:
    """The part of a text that has the first of the words, from where its sentence begins."""
    found = _pattern(words)
    first = found.search(fold(text)) if found else None
    start = _beginning(text, first.start()) if first else 0
    shown = text[start : start + LENGTH].replace("\n", " ")
    before, after = "…" * (start > 0), "…" * (start + LENGTH < len(text))
    return format_html("{}{}{}", before, marked(shown.strip(), words), after) if shown else shown


def _beginning(text: str, place: int) -> int:
    """After the last end of a sentence near the place, or a few characters before it."""
    earliest = max(place - BEFORE, 0)
    ends = [text.rfind(end, earliest, place) for end in SENTENCE_ENDS]
    return max(ends) + 1 if max(ends) >= 0 else earliest


def _pattern(words: tuple[str, ...]) -> re.Pattern | None:
    return re.compile("|".join(map(_whole, words))) if words else None


def _whole(word: str) -> str:
    """Latin words and numbers as a whole only: the 3 of 3号楼, and no other 3."""
    return rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])" if word.isascii() else re.escape(word)
