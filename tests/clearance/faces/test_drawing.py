"""The drawings: hidden from a screen reader, without styles of their own, bent where it bends."""

import re

import pytest
from django.template import Context, Template
from django.utils.translation import override

from clearance.enums import State
from clearance.faces import draw
from clearance.faces.due import When
from clearance.faces.echo import echo
from clearance.faces.shapes import STATION_NAMES, Shape
from clearance.faces.timeline import Step, bracket


def render(source: str, **context) -> str:
    with override("zh-hans"):
        return Template("{% load faces %}" + source).render(Context(context))


@pytest.mark.parametrize("shape", Shape)
def test_mark_of_every_shape_is_hidden_and_carries_no_style(shape):
    drawing = draw.mark(shape)

    assert drawing.startswith(f'<svg class="mark {shape}"')
    assert drawing.count('aria-hidden="true"') == 1
    assert re.findall(r"style=|fill=|stroke=", drawing) == []


def test_row_draws_one_mark_a_station_and_the_ways_between():
    drawing = draw.row(echo(State.NEW))

    assert re.findall(r'<g class="([\w-]+)"', drawing) == ["done", "now", "coming", "seal-coming"]
    assert re.findall(r'<path class="(way|ahead|dotted)"', drawing) == ["way", "ahead", "ahead"]


def test_row_bends_only_in_a_later_round():
    bends = [draw.row(echo(State.IN_PROGRESS, round=n)).count('class="bend"') for n in (1, 2)]

    assert bends == [0, 1]


def test_bracket_runs_from_the_step_that_sent_it_back_to_the_last_dispatch():
    steps = bracket(
        [
            Step("raised", STATION_NAMES[0]),
            Step("dispatched", STATION_NAMES[1]),
            Step("answered", STATION_NAMES[2]),
            Step("not_fixed", "没有修好", back_to="dispatched"),
            Step("dispatched", STATION_NAMES[1]),
        ]
    )

    assert [step.bend for step in steps] == ["", "top", "carry", "foot", ""]
    assert steps[3].shape == Shape.BENT


def test_kept_holds_dates_together_and_escapes_the_rest():
    written = render("{{ text|kept }}", text="<b>11月9日 19:05查明，第22期")

    assert written == (
        '&lt;b&gt;<span class="d">11月9日 19:05</span>查明，<span class="d">第22期</span>'
    )


def test_when_without_a_time_is_not_a_time_element():
    assert render("{{ value|when }}", value=When("答复之后")) == '<span class="d">答复之后</span>'


def test_when_none_writes_nothing():
    assert render("{{ value|when }}", value=None) == ""
