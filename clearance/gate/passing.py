"""At the gate: a text goes through clean, or because somebody has checked it and says why."""

from clearance import trail
from clearance.actors import Actor
from clearance.enums import Pen
from clearance.gate.findings import Finding, tell
from clearance.gate.lists import current_lists
from clearance.gate.scan import scan
from clearance.models import Issue
from clearance.refusals import NotPossible

Findings = dict[str, list[Finding]]


class NotForThePublic(NotPossible):
    """Names what was found. Somebody who has checked it can send it again with a reason."""


def find(texts: dict[str, str]) -> Findings:
    """What the gate finds in each of the texts, by its name; only those with findings."""
    if not any(texts.values()):
        return {}
    lists = current_lists()
    found = {name: scan(text, lists) for name, text in texts.items()}
    return {name: findings for name, findings in found.items() if findings}


def let_through(
    texts: list[str], *, issue: Issue, by: Actor, pen: Pen, checked: str, at=None
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
