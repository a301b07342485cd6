"""Who is handed a matter accepts it in a time of its own (D9 of docs/rules.md)."""

import pytest

from clearance.deadlines import PRESETS, accept_anew
from clearance.enums import Tier
from tests.factories.college import a_calendar, college_time

CASES = (
    # handed on           answer due            accepts by
    (Tier.STANDARD, "2026-03-03 10:00", "2026-03-05 17:30", "2026-03-04 17:30", "next working day"),
    (Tier.STANDARD, "2026-03-06 16:00", "2026-03-11 17:30", "2026-03-09 17:30", "over a weekend"),
    (Tier.STANDARD, "2026-03-05 09:00", "2026-03-05 17:30", "2026-03-05 17:30", "not after answer"),
    (Tier.STANDARD, "2026-03-06 09:00", "2026-03-05 17:30", "2026-03-05 17:30", "answer is late"),
    (Tier.COMPLEX, "2026-03-03 10:00", "2026-03-11 17:30", "2026-03-04 17:30", "many departments"),
    (Tier.REPAIR, "2026-03-03 22:00", "2026-03-04 10:00", "2026-03-04 02:00", "hours of the night"),
    (Tier.URGENT, "2026-03-04 23:00", "2026-03-05 00:00", "2026-03-05 00:00", "urgent, midnight"),
)


@pytest.mark.parametrize(
    ("tier", "handed_on", "answer_by", "accept_by", "why"),
    CASES,
    ids=[f"{case[0].value} {case[4]}" for case in CASES],
)
def test_accept_begins_anew_and_never_outlasts_the_answer(
    tier, handed_on, answer_by, accept_by, why
):
    found = accept_anew(
        college_time(handed_on), PRESETS[tier], a_calendar(), college_time(answer_by)
    )

    assert found == college_time(accept_by)
