"""What one action does to the trail."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from tests.factories.clearance import SPOKEN_AT

LATER = SPOKEN_AT + timedelta(days=2)


@dataclass(frozen=True)
class Deed:
    """``make`` brings about what ``do`` acts on; ``verbs`` is what it adds to the trail."""

    make: Callable
    do: Callable
    verbs: tuple[str, ...]
