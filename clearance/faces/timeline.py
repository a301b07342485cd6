"""The line told step by step: an issue's page, and the stepper on thanks and track."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.functional import Promise as LazyText

from clearance.faces.due import When
from clearance.faces.shapes import AHEAD_SHAPES, Shape


@dataclass(frozen=True)
class Step:
    """One thing that happened, or will: what, when, and a sentence about it.

    ``back_to`` marks a step that sends the line back to the nearest earlier step of that
    key ("not fixed" goes back to "dispatched"). ``bend`` is filled by ``bracket``: the
    piece of the bracket this step draws in the gutter, "top", "carry" or "foot".
    """

    key: str
    label: str | LazyText
    shape: Shape = Shape.DONE
    when: When | None = None
    text: str = ""
    minor: bool = False
    back_to: str = ""
    bend: str = ""

    @property
    def ahead(self) -> bool:
        return self.shape in AHEAD_SHAPES


def bracket(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Give every step its piece of the bracket that shows a line bending back."""
    steps = list(steps)
    for foot, step in enumerate(list(steps)):
        goals = [i for i in range(foot) if steps[i].key == step.back_to] if step.back_to else []
        if not goals:
            continue
        steps[goals[-1]] = replace(steps[goals[-1]], bend="top")
        for place in range(goals[-1] + 1, foot):
            steps[place] = replace(steps[place], bend="carry")
        steps[foot] = replace(steps[foot], bend="foot", shape=Shape.BENT)
    return tuple(steps)
