"""Which rule decides: every condition must hold, and the first in order wins. No database."""

import pytest

from clearance.catalogue.matching import match
from clearance.models import DispatchRule, RequestRecord
from home.models import Category, Location

FACILITIES = Category(pk=1, name="基础设施建设")
LIGHT = Category(pk=2, name="照明", parent_id=1)
COURSE = Category(pk=3, name="选课", parent_id=9)
CAMPUS = Location(pk=1, path="1/")
HALL = Location(pk=15, path="1/15/")
HALL_FLOOR = Location(pk=16, path="1/15/16/")
NEXT_HALL = Location(pk=150, path="1/150/")


def rule(**conditions) -> DispatchRule:
    return DispatchRule(**conditions)


def said(body="走廊的灯不亮。", **fields) -> RequestRecord:
    return RequestRecord(body=body, **fields)


@pytest.mark.parametrize(
    ("conditions", "fields", "fits"),
    [
        ({"category": LIGHT}, {"category": LIGHT}, True),
        ({"category": FACILITIES}, {"category": LIGHT}, True),
        ({"category": LIGHT}, {"category": FACILITIES}, False),
        ({"category": LIGHT}, {"category": COURSE}, False),
        ({"category": LIGHT}, {}, False),
        ({"category": LIGHT, "words": "灯"}, {}, True),
        ({"category": LIGHT, "words": "水"}, {}, False),
        ({"category": LIGHT, "words": "灯"}, {"category": COURSE}, False),
        ({"location": HALL}, {"location": HALL}, True),
        ({"location": HALL}, {"location": HALL_FLOOR}, True),
        ({"location": HALL}, {"location": NEXT_HALL}, False),
        ({"location": HALL}, {"location": CAMPUS}, False),
        ({"location": HALL}, {}, False),
        ({"words": "水 灯"}, {}, True),
        ({"words": "水"}, {"title": "水房"}, True),
        ({"words": "wifi"}, {"body": "ＷｉＦｉ 连不上"}, True),
        ({"words": "燈"}, {}, True),
        ({"words": "门"}, {"extra": [{"label": "什么坏了", "value": "门锁"}]}, True),
        ({"words": "门"}, {"extra": [{"label": "门牌", "value": "301"}]}, False),
        ({"words": "灯", "location": HALL}, {"location": NEXT_HALL}, False),
    ],
)
def test_rule_fits_when_all_its_conditions_hold(conditions, fields, fits):
    one = rule(**conditions)

    assert match(said(**fields), [one]) == (one if fits else None)


def test_first_of_those_that_fit_decides():
    rules = [rule(pk=1, words="水"), rule(pk=2, words="灯"), rule(pk=3, words="走廊")]

    assert match(said(), rules) == rules[1]
