"""How many of the texts have a word: one that all of them have tells little."""

from collections import Counter

from django.core.cache import cache

from clearance.models import SearchEntry

KEY, KEPT_FOR = "search:commonness", 600
# The newest speak for the rest.
SAMPLE = 2_000
# A gram in a smaller part of the texts is as rare as any, and isn't kept.
RAREST = 0.002


def commonness() -> dict[str, float]:
    """The share of texts that have each gram, at most ten minutes old; the rare left out."""
    return cache.get_or_set(KEY, counted, KEPT_FOR)


def counted() -> dict[str, float]:
    counts: Counter[str] = Counter()
    texts = 0
    newest = SearchEntry.objects.order_by("-pk").values_list("terms", flat=True)[:SAMPLE]
    for terms in newest.iterator():
        counts.update(terms.split(" "))
        texts += 1
    return {gram: n / texts for gram, n in counts.items() if n > texts * RAREST}
