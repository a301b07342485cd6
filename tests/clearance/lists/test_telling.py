"""Every verb the trail can hold is told, or kept back on purpose."""

import ast
from pathlib import Path

import pytest

import clearance.actions
import clearance.duty
from clearance.lists.telling import TOLD, UNTOLD
from clearance.states import ISSUE_MOVES, RECORD_MOVES

WRITERS = [Path(package.__file__).parent for package in (clearance.actions, clearance.duty)]


def verbs_written_by_hand() -> set[str]:
    calls = [
        node
        for folder in WRITERS
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "trail.write"
    ]
    return {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}


VERBS = (
    {move.past for move in ISSUE_MOVES}
    | {move.past for move in RECORD_MOVES.values()}
    | verbs_written_by_hand()
)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_verb_is_told_or_kept_back(verb):
    assert (verb in TOLD) != (verb in UNTOLD)


def test_nothing_is_told_that_is_never_written():
    assert TOLD.keys() | UNTOLD == VERBS
