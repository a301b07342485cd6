import pytest

from tests.factories import forms as forms_factory


@pytest.fixture
def ask(db):
    """The demo's general form."""
    return forms_factory.ask()


@pytest.fixture
def repair(db):
    """The demo's form for damage."""
    return forms_factory.repair()
