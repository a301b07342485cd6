"""Through the gate: a text goes out clean, or because somebody has checked it and says why."""

from datetime import datetime

from clearance import trail
from clearance.actors import Actor
from clearance.enums import Pen
from clearance.gate.findings import tell
from clearance.gate.passing import find
from clearance.models import Issue
from clearance.refusals import NotPossible


class NotForThePublic(NotPossible):
    """Names what was found. Somebody who has checked it can send it again with a reason."""


def let_through(
    texts: list[str], *, issue: Issue, by: Actor, pen: Pen, checked: str, at: datetime | None
) -> None:
    """Raise NotForThePublic, or write into the trail who let what through and why.

    The trail keeps the kinds of what was found, and not a word of it.
    """
    found = find({str(place): text for place, text in enumerate(texts)})
    findings = [one for of_text in found.values() for one in of_text]
    if not findings:
        return
    if not checked.strip():
        raise NotForThePublic(tell(findings))
    kinds = sorted({str(one.kind) for one in findings})
    trail.write("let_through", by=by, pen=pen, issue=issue, at=at,
                data={"count": len(findings), "kinds": kinds,
                      "reason": checked.strip()})  # fmt: skip
