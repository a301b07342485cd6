"""Where a matter stands, as a question to the database: the same groups as the faces draw."""

from django.db.models import Count, Q

from clearance.enums import (
    ANSWERED_STATES,
    ON_THE_BOOKS_OUTCOMES,
    OPEN_STATES,
    STRIKABLE_OUTCOMES,
    Outcome,
    State,
)
from clearance.faces.shapes import Standing

STRUCK = Q(struck_off_at__isnull=False)
ANSWER_STANDS = Q(state__in=ANSWERED_STATES) & ~STRUCK
BOOKS = ANSWER_STANDS & Q(outcome__in=ON_THE_BOOKS_OUTCOMES)
CHECKING = Q(state=State.ANSWERED, outcome__in=STRIKABLE_OUTCOMES)
LEFT = Q(state=State.MERGED) | Q(outcome=Outcome.WITHDRAWN)

# A test compares this with what the faces say of every state and outcome.
CONDITIONS: dict[Standing, Q] = {
    Standing.OPEN: Q(state__in=OPEN_STATES),
    Standing.CHECKING: CHECKING,
    Standing.BOOKS: BOOKS,
    Standing.ANSWERED: ANSWER_STANDS & ~BOOKS & ~CHECKING & ~LEFT,
    Standing.STRUCK: STRUCK,
    Standing.LEFT: LEFT,
}


def count_standings(issues) -> dict[str, int]:
    """How many of the issues stand where, in one query; ``""`` is all of them."""
    counted = issues.order_by().aggregate(all=Count("pk"), **_counters())
    return {"": counted.pop("all"), **counted}


def standings_by_page(issues) -> dict[int, dict[str, int]]:
    """The same for each page where the issues were raised, by the page's key."""
    grouped = issues.order_by().values("origin_page").annotate(**_counters())
    return {counted.pop("origin_page"): counted for counted in grouped}


def _counters() -> dict[str, Count]:
    return {standing.value: Count("pk", filter=CONDITIONS[standing]) for standing in Standing}
