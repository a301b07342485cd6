import itertools

import pytest

from clearance.enums import Outcome, State
from clearance.faces.echo import ANSWERED_FACES, echo
from clearance.faces.shapes import Standing
from clearance.lists.standings import CONDITIONS, count_standings
from clearance.models import Issue
from tests.factories import clearance as made

pytestmark = pytest.mark.django_db

ANSWERS = [outcome for outcome in Outcome if outcome != Outcome.WITHDRAWN]


def standing_in_the_database(issue) -> list[str]:
    alone = Issue.objects.filter(pk=issue.pk)
    return [standing for standing in Standing if alone.filter(CONDITIONS[standing]).exists()]


def drawn(issue) -> list[str]:
    face = echo(issue.state, issue.outcome, struck_off=issue.is_struck_off, round=issue.round)
    return [face.standing]


@pytest.mark.parametrize("state", State)
def test_each_state_is_found_where_it_is_drawn(state):
    issue = made.IN_STATE[state]()
    assert standing_in_the_database(issue) == drawn(issue)


@pytest.mark.parametrize(
    ("make", "outcome"), list(itertools.product(["answered", "closed"], ANSWERS))
)
def test_each_outcome_is_found_where_it_is_drawn(make, outcome):
    issue = getattr(made, make)(outcome=outcome)
    assert standing_in_the_database(issue) == drawn(issue)


def test_a_struck_issue_is_found_as_struck_alone():
    assert standing_in_the_database(made.struck_off()) == [Standing.STRUCK]


def test_no_pair_is_drawn_that_the_groups_forget():
    assert {face.standing for face in ANSWERED_FACES.values()} <= CONDITIONS.keys()


def test_the_groups_add_up():
    for make in (made.opened, made.answered, made.struck_off, made.planned, made.closed):
        make()
    counted = count_standings(Issue.objects.all())
    assert counted == {
        "": 5, "open": 1, "checking": 1, "struck": 1, "books": 1, "answered": 1, "left": 0,
    }  # fmt: skip
