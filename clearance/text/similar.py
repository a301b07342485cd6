"""How alike two texts are, for finding the same matter said twice."""

from clearance.text.grams import grams


def similarity(one: str, other: str) -> float:
    """From 0, nothing in common, to 1: the share of characters and pairs they have in common."""
    first, second = set(grams(one)), set(grams(other))
    together = len(first) + len(second)
    return 2 * len(first & second) / together if together else 0.0
