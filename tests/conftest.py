"""What holds for every test."""

import pytest
from django.core.cache import caches
from django.db import connections
from django.test import TransactionTestCase

from clearance import guards


@pytest.fixture(autouse=True)
def empty_caches():
    """No test reads what another one left."""
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(scope="session", autouse=True)
def trail_flushed_between_tests():
    """Take the trail's guards away for the flush after a test that commits, and put them back.

    docs/decisions/0001 says why. The test itself runs with the guards in place.
    """
    flush = TransactionTestCase._fixture_teardown

    def flush_unguarded(case) -> None:
        aliases = [connections[alias] for alias in case._databases_names(include_mirrors=False)]
        for connection in aliases:
            guards.remove(connection)
        try:
            flush(case)
        finally:
            for connection in aliases:
                guards.install(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", flush_unguarded)
        yield
