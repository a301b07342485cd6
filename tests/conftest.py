"""What holds for every test."""

import pytest
from django.core.cache import caches


@pytest.fixture(autouse=True)
def empty_caches():
    """No test reads what another one left."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
