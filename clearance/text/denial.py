"""Whether a word that stands in a text is meant, or denied: 没有冒烟, 灯也没坏.

Denials count in the word's own clause alone. A question (有没有漏电, 是不是灯坏了) denies nothing.
"""

import re

CLAUSE_END = re.compile(r"[,.!?;:，。！？；：、…~\s]")
# Directly before what happens: 没有冒烟, 不漏水. Not 不停冒烟, and not 动不动漏水.
HAPPENS_NOT = re.compile(
    r"((?<!有)(没有|没)(再|发生|看到|看见|发现|闻到)?|并未|从未|(?<!会)不会|(?<!是)不是|(?<!动)(不|不再|未))$"
)
# A thing that isn't meant, or that is all right: 不是灯, 灯也没坏.
NOT_MEANT = re.compile(r"((?<!是)不是|并非|不关).{0,2}$")
IS_WELL = re.compile(r"^.{0,3}(没坏|没有坏|没问题|没有问题|没事|是好的|(?<![不没])正常)")


def happens(word: str, said: str) -> bool:
    """Whether a danger or a fault is told of at least once and not denied there."""
    return any(not HAPPENS_NOT.search(before) for before, _after in _places(word, said))


def is_meant(word: str, said: str) -> bool:
    """Whether a thing is named at least once where it isn't said to be something else or well."""
    return any(
        not NOT_MEANT.search(before) and not IS_WELL.search(after)
        for before, after in _places(word, said)
    )


def _places(word: str, said: str):
    """What stands before and after the word in its clause, for each time it is said."""
    for found in re.finditer(re.escape(word), said):
        yield clause_before(said, found.start()), clause_after(said, found.end())


def clause_before(said: str, at: int) -> str:
    return CLAUSE_END.split(said[:at])[-1]


def clause_after(said: str, at: int) -> str:
    return CLAUSE_END.split(said[at:], maxsplit=1)[0]
