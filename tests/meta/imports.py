"""What a module imports, wherever in it the import stands."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.meta.tree import text


def module_name(path: Path) -> str:
    """Return ``clearance.actions.move`` for its path; a package has the name of its folder."""
    parts = path.with_suffix("").parts
    if parts[:1] == ("site",):
        parts = parts[1:]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> list[str]:
    """Return the dotted names the file imports, ``from a import b`` as ``a.b``."""
    package = module_name(path.parent / "__init__.py")
    return [name for node in ast.walk(ast.parse(text(path))) for name in _names(node, package)]


def _names(node: ast.AST, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = package.split(".")[: len(package.split(".")) - node.level + 1]
        base = [*(above if node.level else []), *([node.module] if node.module else [])]
        yield from (".".join([*base, alias.name]) for alias in node.names)
