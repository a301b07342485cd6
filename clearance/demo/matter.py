"""One sample matter: what was said, what was made of it, and how far it has come."""

from dataclasses import dataclass

from clearance.enums import Kind


@dataclass(frozen=True)
class Matter:
    """``stage`` names a life in ``lives``; ``days`` is how long before the demo's end it began."""

    stage: str
    days: int
    said: str
    title: str
    category: str
    lead: str
    place: str = ""
    kind: str = Kind.HELP
    brief: str = ""
    answer: str = ""
    outcome: str = "solved"
    plan: str = ""
    also: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    progress: str = ""
    tier: str = ""
    hour: int = 10
    cleared: bool = True
    drawing: str = ""
