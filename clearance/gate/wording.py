"""Names in the register and words on the list, in either script and with gaps inside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clearance.gate.findings import FindingKind
from clearance.gate.folding import Folded
from clearance.gate.naming import titled
from clearance.text.fold import fold
from clearance.text.words import rarity

# Left out before names and words are looked for: 张 三, 张-三, 张*三 are 张三.
BETWEEN = re.compile(r"[\s\-·・•._*~|/]")
# Below this a name is a word that everybody uses (高峰, 文明, 安静) and needs a sign of a person.
ORDINARY = 0.7
TITLES = "老师|同学|先生|女士|主任|[处科部院校班队]长|书记|经理|干事|师傅|教授|讲师|辅导员"
PERSON_AFTER = re.compile(rf"(?:副)?(?:{TITLES})")
PERSON_BEFORE = re.compile(
    r"(?:我是|我叫|名叫|姓名|联系人|负责人|经办人|承办人|值班员|找|联系|咨询)[是为:]?$"
)


@dataclass(frozen=True)
class Wordlists:
    """``words`` has what to write instead; what is ``allowed`` is never marked."""

    names: frozenset[str] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    allowed: frozenset[str] = frozenset()


def squeezed(words: str) -> str:
    return BETWEEN.sub("", fold(words))


def spans(text: Folded, lists: Wordlists) -> Iterator[tuple[int, int, FindingKind, str]]:
    folded = fold(text.plain)
    places = [place for place, char in enumerate(folded) if not BETWEEN.match(char)]
    tight = "".join(folded[place] for place in places)
    for found in _pattern({squeezed(name) for name in lists.names}).finditer(tight):
        if is_meant(tight, *found.span()):
            yield places[found.start()], places[found.end() - 1] + 1, FindingKind.NAME, ""
    for start, end in titled(tight):
        yield places[start], places[end - 1] + 1, FindingKind.NAME, ""
    advice = {squeezed(word): instead for word, instead in lists.words}
    for found in _pattern(advice).finditer(tight):
        start, end = places[found.start()], places[found.end() - 1] + 1
        yield start, end, FindingKind.WORD, advice[found[0]]


def is_meant(text: str, start: int, end: int) -> bool:
    """Whether it is a person that is named, and not what the same characters mean otherwise."""
    if end - start > 2 or rarity(text[start:end]) >= ORDINARY:
        return True
    return bool(PERSON_AFTER.match(text, end) or PERSON_BEFORE.search(text[:start]))


def _pattern(words) -> re.Pattern:
    """The longest first; of no words a pattern that is found nowhere."""
    longest = sorted((re.escape(word) for word in words if word), key=len, reverse=True)
    return re.compile("|".join(longest) or r"(?!)")
