"""What others did while somebody was writing: shown beside what was typed, so neither is lost."""

from dataclasses import dataclass

from clearance.desk.forms.base import ActForm
from clearance.desk.telling import Told, tell
from clearance.models import Issue, Update


@dataclass(frozen=True)
class Meanwhile:
    """The lines of the trail since the form was opened, and the texts written since."""

    lines: list[Told]
    texts: list[Update]


def meanwhile(form: ActForm, issue: Issue) -> Meanwhile | None:
    """None where nobody else has acted: the refusal has another reason then."""
    seen = form.cleaned_data.get("last_event") or 0
    events = list(issue.events.filter(pk__gt=seen).select_related("actor").order_by("pk"))
    if not events:
        return None
    since = min(event.happened_at for event in events)
    texts = issue.updates.filter(written_at__gte=since).select_related("department", "written_by")
    return Meanwhile(tell(events, issue.queue), list(texts))
