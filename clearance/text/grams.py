"""Text as an index reads it: Chinese in single characters and pairs, other scripts in words.

Pairs need no dictionary: a word is found whatever stands beside it, and no change of a
dictionary makes an index old.
"""

import re

from clearance.text.fold import fold

# Chinese characters, kana and hangul: scripts that put no space between words.
UNSPACED = "\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
RUN = re.compile(f"[{UNSPACED}]+|[^\\W_{UNSPACED}]+")
STARTS_UNSPACED = re.compile(f"[{UNSPACED}]")
# No word is longer; a database bounds what it keeps in an index.
LONGEST_WORD = 40


def is_unspaced(run: str) -> bool:
    return bool(STARTS_UNSPACED.match(run))


def runs(text: str) -> list[str]:
    """The stretches of one script, folded, without what stands between them."""
    return [run if is_unspaced(run) else run[:LONGEST_WORD] for run in RUN.findall(fold(text))]


def pairs(run: str) -> list[str]:
    return [run[place : place + 2] for place in range(len(run) - 1)]


def grams(text: str) -> list[str]:
    """All that an index keeps of a text, each once, in order."""
    found: dict[str, None] = {}
    for run in runs(text):
        found.update(dict.fromkeys((*run, *pairs(run)) if is_unspaced(run) else (run,)))
    return list(found)


def grams_of_word(word: str) -> list[str]:
    """What an index must keep of a text for the word to be in it."""
    found: list[str] = []
    for run in runs(word):
        found += pairs(run) or [run] if is_unspaced(run) else [run]
    return list(dict.fromkeys(found))
