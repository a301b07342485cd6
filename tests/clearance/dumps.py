"""Everything the domain keeps, read in one go: two equal dumps mean that nothing changed."""

from django.core import serializers

from clearance import models

KEPT = [getattr(models, name) for name in models.__all__]


def dump() -> str:
    """Every row of every table of the domain, as text."""
    return serializers.serialize(
        "json", (row for model in KEPT for row in model.objects.order_by("pk"))
    )


def trail_of(thing) -> list[tuple[str, str, str, str]]:
    """The trail of an issue or a request as (verb, pen, from, to), oldest first."""
    events = thing.events.order_by("pk")
    return [(one.verb, one.pen, one.from_state, one.to_state) for one in events]
