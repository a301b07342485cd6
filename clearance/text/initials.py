"""First letters of pinyin, as people type a name they know: jxl for 教学楼."""

from functools import lru_cache
from itertools import pairwise

from clearance.text.grams import is_unspaced
from clearance.text.words import words

SHORTEST, LONGEST = 2, 12


# Words and names come again and again, and looking one up costs a tenth of a millisecond.
@lru_cache(maxsize=20_000)
def initials(text: str) -> str:
    """One letter for each character, so that a place in the letters is a place in the text."""
    from pypinyin import Style, lazy_pinyin

    letters = lazy_pinyin(text, style=Style.FIRST_LETTER, errors=list)
    return "".join(letter[:1].lower() for letter in letters)


def spellings(text: str) -> list[str]:
    """The initials of a text's words, and of each two that follow each other."""
    spelt = [(initials(word), is_unspaced(word)) for word in words(text)]
    single = [letters for letters, chinese in spelt if chinese and len(letters) >= SHORTEST]
    double = [one + two for (one, is_one), (two, is_two) in pairwise(spelt) if is_one or is_two]
    return [one for one in dict.fromkeys((*single, *double)) if SHORTEST <= len(one) <= LONGEST]
