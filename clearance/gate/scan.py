"""``scan``: everything in a text that must not leave the centre."""

from collections.abc import Iterator

from clearance.gate import accounts, numbers, wording
from clearance.gate.findings import Finding, FindingKind
from clearance.gate.folding import Folded, unmask
from clearance.gate.wording import Wordlists, squeezed


def scan(text: str, lists: Wordlists | None = None) -> list[Finding]:
    """The findings in the order of the text, none of them overlapping."""
    if not text:
        return []
    lists = lists or Wordlists()
    folded = unmask(text)
    taken = [False] * len(text)
    found = []
    for start, end, kind, advice in _candidates(folded, lists):
        first, last = folded.span(start, end)
        if any(taken[first:last]) or _is_allowed(text, first, last, lists):
            continue
        taken[first:last] = [True] * (last - first)
        found.append(Finding(first, last, kind, text[first:last], advice))
    return sorted(found, key=lambda finding: finding.start)


def _candidates(folded: Folded, lists: Wordlists) -> Iterator[tuple[int, int, FindingKind, str]]:
    for span in (*accounts.spans(folded), *numbers.spans(folded)):
        yield *span, ""
    yield from wording.spans(folded, lists)


def _is_allowed(text: str, start: int, end: int, lists: Wordlists) -> bool:
    """The finding, or a longer allowed text that it is a part of."""
    for allowed in lists.allowed:
        reach = len(allowed)
        near = text[max(0, start - reach) : end + reach]
        if squeezed(text[start:end]) in squeezed(allowed) and squeezed(allowed) in squeezed(near):
            return True
    return False
