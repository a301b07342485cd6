"""The sample years: written by the dozen, and yet each matter lives by the state table."""

from string import Formatter

import pytest
from django.utils import timezone

from clearance.demo.years import build_years
from clearance.demo.years.slots import CHOICES
from clearance.demo.years.words import ALL
from clearance.enums import Kind
from clearance.models import Issue, Notice, NumberSequence, RequestRecord
from home.demo import build_register
from home.demo.sample import Sample
from tests.clearance.demo.replay import wrong_trails

DRAWN = {"course2", "club2", "spot", "road", "grade", "senior", "month"}
NUMBERS = {"n", "m", "m1", "m2", "m4", "m9"}
TEXTS = ("title", "said", "more", "fix", "want", "do", "plan")


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_of_a_trouble_fits_the_cases_of_its_title(text):
    wrong = [
        trouble.title
        for trouble in ALL
        if len(getattr(trouble, text).split("||")) not in (1, trouble.cases)
    ]

    assert wrong == []


def test_every_slot_is_filled():
    known = CHOICES.keys() | DRAWN | NUMBERS
    used = {
        slot
        for trouble in ALL
        for text in TEXTS
        for _plain, slot, _format, _conversion in Formatter().parse(getattr(trouble, text))
        if slot
    }

    assert used - known == set()


@pytest.mark.django_db
def test_years_in_small_keep_to_the_state_table():
    sample = Sample(now=timezone.now(), scale=1)
    build_register(sample)

    build_years(sample, share=0.004)

    assert wrong_trails() == []
    assert Issue.objects.struck_off().filter(kind=Kind.REPAIR).exists()
    assert not Issue.objects.filter(changed_at__gt=sample.now).exists()
    assert not Notice.objects.exists()
    year = timezone.localdate(sample.now).year
    last = RequestRecord.objects.filter(number__startswith=f"R{year}").latest("number")
    assert NumberSequence.next("R", year, digits=6) > last.number
