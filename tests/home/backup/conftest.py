"""What holds for the tests of backups."""

import pytest

from home.backup import sealed


@pytest.fixture(autouse=True)
def keys_made_quickly(monkeypatch):
    """Nobody tries keys here."""
    monkeypatch.setattr(sealed, "COST", 2)
