"""Narrows the staff's own lists to what has all the words they typed."""

from django.db.models import Q

from clearance.text.words import telling, words


def having_words(rows, typed: str, fields: list[str]):
    """The rows that have each word in one of the fields; none where nothing typed is a word.

    ``rows`` are already those the user may see: neither rows nor their count tell of others.
    """
    asked = telling(words(typed))
    if not asked:
        return rows.none()
    for word in asked:
        anywhere = Q()
        for field in fields:
            anywhere |= Q(**{f"{field}__icontains": word})
        rows = rows.filter(anywhere)
    return rows
