"""The teas of these tests were held on 2 March 2026; it is 20 March."""

from datetime import UTC, datetime

import pytest
import time_machine


@pytest.fixture(autouse=True)
def spring():
    with time_machine.travel(datetime(2026, 3, 20, 2, 0, tzinfo=UTC), tick=False):
        yield
