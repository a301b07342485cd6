"""The request's own page, for a browser that opened it, and what the person can do there.

Private and never stored; it has a session, so it has tokens like any other form.
"""

from functools import partial, wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from clearance.actions import follow_up, message, triage
from clearance.actors import person
from clearance.faces.dates import moment
from clearance.models import RequestRecord
from clearance.refusals import Refused
from clearance.track.forms import LineForm, SayForm
from clearance.track.front import ask_again
from clearance.track.page import TrackPage
from clearance.track.showing import show
from clearance.track.throttle import LINES_OF_RECORD, take
from clearance.track.unlocking import is_unlocked, unlock


def opened_record(view=None, *, typing: str = ""):
    """Give the view the record, if this browser opened it; ask for number and code otherwise.

    ``typing`` is the word of the form that posts there. What was typed in it is kept when the
    page has closed meanwhile or its token is too old (``config.csrf`` calls ``ask_again``).
    """
    if view is None:
        return partial(opened_record, typing=typing)

    @never_cache
    @wraps(view)
    def wrapped(request: HttpRequest, number: str) -> HttpResponse:
        if not is_unlocked(request, number):
            if request.method == "POST" and typing:
                return ask_again(request, number, typing)
            return redirect(f"{reverse('track')}?number={number}")
        record = RequestRecord.objects.select_related(
            "issue__lead", "category", "location", "college"
        ).get(number=number)
        unlock(request, record)
        return view(request, record)

    wrapped.ask_again = partial(ask_again, what=typing)
    return wrapped


def posted_only(view):
    """Reading the address of an action shows the page it is on."""

    @wraps(view)
    def wrapped(request: HttpRequest, record: RequestRecord) -> HttpResponse:
        if request.method != "POST":
            return redirect("track_record", record.number)
        return view(request, record)

    return wrapped


@opened_record
def track_record(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    return show(request, record)


@opened_record(typing="line")
@posted_only
def track_line(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    """Add a line to the reception centre."""
    form = LineForm(request.POST)
    if not form.is_valid():
        return show(request, record, line_form=form)
    until = take(LINES_OF_RECORD, record.number, at=timezone.now())
    if until:
        words = _("That is many lines in an hour. Write again after %(time)s.")
        form.add_error("text", words % {"time": moment(until)})
        return show(request, record, line_form=form, status=429)
    message.add_line(record, text=form.cleaned_data["text"], by=person(record))
    return done(record, "line")


@opened_record(typing="said")
@posted_only
def track_say(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    """Say whether it is fixed, once for each round's answer."""
    form = SayForm(request.POST)
    if not form.is_valid():
        return show(request, record, say_form=form)
    try:
        follow_up.say(record, follow_up.Said(**form.cleaned_data), by=person(record))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, record, say_form=form)
    return done(record, "said")


@opened_record
def track_withdraw(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    """Ask once more, then take the request back."""
    page = TrackPage(record, timezone.now())
    if not page.may_withdraw:
        return redirect("track_record", record.number)
    if request.method != "POST":
        return render(request, "clearance/track/withdraw.html", {"page": page})
    try:
        triage.withdraw(record, by=person(record))
    except Refused as refusal:
        return render(request, "clearance/track/withdraw.html", {"page": page, "error": refusal})
    return done(record, "withdrawn")


def done(record: RequestRecord, what: str) -> HttpResponse:
    address = reverse("track_record", args=[record.number])
    return redirect(f"{address}?done={what}#done")
