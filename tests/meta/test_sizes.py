"""Files and functions stay small enough to be read at once."""

import ast
from pathlib import Path

from tests.meta.tree import CODE, files, python_files, text

SOURCE_LINES = 250
TEST_LINES = 300
FUNCTION_LINES = 30


def too_long(paths: list[Path], limit: int) -> list[str]:
    lengths = {path: len(text(path).splitlines()) for path in paths}
    return [f"{path}: {lines} lines" for path, lines in lengths.items() if lines > limit]


def long_functions(path: Path) -> list[str]:
    return [
        f"{path}: {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno >= FUNCTION_LINES
    ]


def test_source_file_is_short():
    assert too_long(python_files(*CODE), SOURCE_LINES) == []


def test_template_is_short():
    assert too_long(files("*.html", "templates"), SOURCE_LINES) == []


def test_test_file_is_short():
    assert too_long(python_files("tests"), TEST_LINES) == []


def test_function_is_short():
    found = [line for path in python_files(*CODE, "tests") for line in long_functions(path)]

    assert found == []
