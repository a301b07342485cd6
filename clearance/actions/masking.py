"""What names somebody in a text, taken out for good."""

from collections.abc import Iterable

from clearance.gate.findings import FindingKind
from clearance.gate.scan import scan
from clearance.gate.wording import Wordlists

# As a name is left out in print; never longer than what it stands for.
MARK = "××"
# One's own name is taken out wherever it stands; of one character it would be in every sentence.
SHORTEST = 2


def masked(text: str, lists: Wordlists, own: Iterable[str] = ()) -> str:
    """The text without what the gate finds and without one's ``own`` name and numbers.

    A word on the gate's list names nobody and stays.
    """
    for one in sorted(map(str.strip, own), key=len, reverse=True):
        if len(one) >= SHORTEST:
            text = text.replace(one, MARK)
    parts, last = [], 0
    for found in scan(text, lists):
        if found.kind != FindingKind.WORD:
            parts += [text[last : found.start], MARK]
            last = found.end
    return "".join([*parts, text[last:]])
