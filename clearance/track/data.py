"""Your data: what is kept of a request's person, to take away and to have erased."""

from datetime import timedelta
from tempfile import TemporaryFile

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.actions.erase import ask_erasure
from clearance.actors import person
from clearance.faces.dates import moment
from clearance.models import RequestRecord
from clearance.models.retention import identity_months
from clearance.refusals import Refused
from clearance.track.own_data import write_own_data
from clearance.track.page import TrackPage
from clearance.track.throttle import Limit, take
from clearance.track.views import done, opened_record

TOO_MANY = 429
TAKEN_AWAY = Limit("own-data", 20, timedelta(hours=1))


@opened_record
def track_data(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    """What is kept and until when; a POST gives all of it as one file."""
    page = TrackPage(record, timezone.now())
    if request.method != "POST":
        return _page(request, page)
    if until := take(TAKEN_AWAY, record.number, at=page.now):
        words = _("That was fetched many times. Try again after %(time)s.")
        return _page(request, page, words % {"time": moment(until)}, TOO_MANY)
    file = TemporaryFile()  # noqa: SIM115 - the response closes it
    write_own_data(file, page)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"{record.number}.zip")


def _page(request: HttpRequest, page: TrackPage, error: str = "", status: int = 200):
    context = {"page": page, "months": identity_months(), "error": error}
    return render(request, "clearance/track/data.html", context, status=status)


@opened_record
def track_erase(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    """Say what goes and what stays, then erase: at once, or once the matter is over."""
    page = TrackPage(record, timezone.now())
    if not page.may_ask_erasure:
        return redirect("track_data", record.number)
    if request.method != "POST":
        return render(request, "clearance/track/erase.html", {"page": page})
    try:
        ask_erasure(record, by=person(record))
    except Refused as refusal:
        return render(request, "clearance/track/erase.html", {"page": page, "error": refusal})
    return done(record, "erased")
