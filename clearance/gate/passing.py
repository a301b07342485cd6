"""Texts before the gate, with its lists as they are now."""

from clearance.gate.findings import Finding
from clearance.gate.lists import current_lists
from clearance.gate.scan import scan

Findings = dict[str, list[Finding]]


def find(texts: dict[str, str]) -> Findings:
    """What the gate finds in each of the texts, by its name; only those with findings."""
    if not any(texts.values()):
        return {}
    lists = current_lists()
    found = {name: scan(text, lists) for name, text in texts.items()}
    return {name: findings for name, findings in found.items() if findings}
