"""A tier's clocks are set within bounds, and never overflow whatever stands in the database."""

import pytest
from django.core.exceptions import ValidationError

from clearance.clocks import promise_for
from clearance.enums import Tier
from clearance.models import TierPreset
from tests.factories.clearance import SPOKEN_AT

pytestmark = pytest.mark.django_db


def preset(amount: int, unit: str) -> TierPreset:
    found = TierPreset.objects.get(tier=Tier.STANDARD)
    found.answer_amount, found.answer_unit = amount, unit
    return found


@pytest.mark.parametrize(
    ("amount", "unit", "is_sound"),
    [(0, "hours", False), (1, "hours", True), (1440, "hours", True), (1441, "hours", False),
     (0, "workdays", False), (60, "workdays", True), (61, "workdays", False),
     (0, "day_end", True), (60, "day_end", True), (61, "day_end", False)],
)  # fmt: skip
def test_clock_is_set_within_its_bounds(amount, unit, is_sound):
    try:
        preset(amount, unit).full_clean()
        wrong = []
    except ValidationError as refusal:
        wrong = list(refusal.message_dict)

    assert wrong == ([] if is_sound else ["answer_amount"])


@pytest.mark.parametrize("unit", ["hours", "workdays", "day_end"])
def test_clock_out_of_bounds_still_promises_a_day(unit):
    preset(32767, unit).save()

    promised, _inputs = promise_for(Tier.STANDARD, SPOKEN_AT)

    assert promised.answer_by.year == 2026
