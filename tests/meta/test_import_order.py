"""The arrows between the apps, and between the layers of clearance.

A lower layer never imports a higher one, not even inside a function: whoever reads a rule
needs to know nothing of the screens that use it.
"""

import pytest

from tests.meta.imports import imported, module_name
from tests.meta.tree import APPS, CODE, python_files

MAY_IMPORT = {
    "home": {"home"},
    "clearance": {"home", "clearance"},
    "forms": {"home", "clearance", "forms"},
    "sessions": {"home", "clearance", "sessions"},
}
# From the vocabulary up to what the outside touches. Modules of one line may use each other.
LAYERS = (
    {"enums", "refusals", "text"},
    {"states", "deadlines", "encryption", "guards", "overdue"},
    {"models"},
    {
        "actors",
        "clocks",
        "diagram",
        "duty",
        "escalation",
        "outbox",
        "permissions",
        "photos",
        "gate",
        "recipients",
        "redact",
        "trail",
    },
    {"actions", "catalogue"},
    {"faces", "lists", "notices", "reports", "rekeying", "retention"},
    {"desk", "ledger", "public", "search", "track", "followup", "my", "patrol", "templatetags"},
    {"apps", "demo", "management", "urls", "wagtail_hooks"},
)
LAYER_OF = {name: number for number, names in enumerate(LAYERS) for name in names}


def app(name: str) -> str:
    return name.split(".")[0]


def piece(name: str) -> str:
    """Return ``actions`` for ``clearance.actions.move``."""
    return name.split(".")[1] if "." in name else ""


@pytest.mark.parametrize("importer", APPS)
def test_app_imports_only_what_its_arrow_allows(importer):
    wrong = [
        f"{path} imports {name}"
        for path in python_files(importer)
        for name in imported(path)
        if app(name) in set(APPS) - MAY_IMPORT[importer]
    ]

    assert wrong == []


def test_product_does_not_import_the_tests():
    wrong = [str(p) for p in python_files(*CODE) if "tests" in map(app, imported(p))]

    assert wrong == []


def test_clearance_modules_and_layers_are_the_same():
    pieces = {piece(module_name(path)) for path in python_files("clearance")} - {""}

    assert sorted(pieces ^ LAYER_OF.keys()) == []


def test_clearance_layer_imports_no_higher_one():
    wrong = [
        f"{path} imports {name}"
        for path in python_files("clearance")
        for name in imported(path)
        if app(name) == "clearance"
        and LAYER_OF.get(piece(name), 0) > LAYER_OF.get(piece(module_name(path)), 0)
    ]

    assert wrong == []
