"""What the browser sends from the desk's pages of an issue and of a request."""

from django.urls import reverse

from tests.factories import clearance as made
from tests.factories.cast import a_department


def newest(subject) -> int:
    return subject.events.order_by("-pk").first().pk


def move_issue(client, issue, name: str, **values):
    """Send the named form, as of the issue's newest event where no other is given."""
    values.setdefault("last_event", newest(issue))
    return client.post(reverse("desk_move", args=[issue.pk, name]), values)


def move_record(client, record, name: str, **values):
    values.setdefault("last_event", newest(record))
    return client.post(reverse("desk_record_move", args=[record.pk, name]), values)


def issue_page(client, issue):
    return client.get(reverse("desk_issue", args=[issue.pk]))


def opening(**values) -> dict:
    """The form that opens an issue of a request, filled in."""
    filled = {
        "title": "三层走廊的灯不亮", "category": made.category().pk, "kind": "help",
        "lead": a_department().pk, "brief": made.BRIEF, "tier": "standard", "handling": "work",
    }  # fmt: skip
    return filled | values
