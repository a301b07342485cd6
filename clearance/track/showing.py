"""The request's own page as an answer to a browser that has it open."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.models import RequestRecord
from clearance.track.forms import LineForm, SayForm
from clearance.track.kept import Kept
from clearance.track.page import TrackPage

# What was just done, by the word in the address; the page says it where it was done.
DONE = ("line", "said", "withdrawn", "erased")


def show(
    request: HttpRequest,
    record: RequestRecord,
    *,
    kept: Kept | None = None,
    status: int = 200,
    **forms,
) -> HttpResponse:
    """The page with its two forms; ``kept`` was typed before it closed and is still to be sent."""
    page = TrackPage(record, timezone.now())
    done = request.GET.get("done")
    context = {"line_form": LineForm(), "say_form": SayForm(), **forms}
    if kept is not None:
        context |= {"kept": kept, "kept_has_place": kept.has_place(page), **kept.forms()}
    told = _("%(keeper)s reads it, no department does.")
    context["line_form"].fields["text"].help_text = told % {"keeper": page.keeper}
    context |= {"page": page, "done": done if done in DONE and not forms else ""}
    return render(request, "clearance/track/record.html", context, status=status)
