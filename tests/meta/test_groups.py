"""Groups of states have a name in ``clearance.enums``; nobody else spells one."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.meta.tree import CODE, python_files, text

# The vocabulary itself, and the table of moves, whose rows are groups by nature.
MAY_SPELL = {*python_files("clearance/enums"), Path("clearance/states.py")}
VOCABULARIES = {"State", "RecordState", "FollowUpAnswer", "NoticeState", "ST", "RS"}


def spelled(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(text(path))):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            words = [one for one in node.elts if _is_state(one)]
            if len(words) > 1:
                yield f"{path}:{node.lineno}: {ast.unparse(node)}"


def _is_state(node: ast.expr) -> bool:
    holder = node.value if isinstance(node, ast.Attribute) else None
    return isinstance(holder, ast.Name) and holder.id in VOCABULARIES


def test_groups_of_states_are_spelled_in_the_vocabulary_alone():
    files = [path for path in python_files(*CODE) if path not in MAY_SPELL]

    assert [line for path in files for line in spelled(path)] == []
