"""The front door of /track/: a public page that asks for two things, and where they are posted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from clearance.faces.dates import moment
from clearance.track.forms import OpenForm
from clearance.track.unlocking import Tried, try_to_open, unlock
from home.origin import is_foreign
from home.public import public_page

LONGEST_PREFILL = 20
TOO_MANY = 429


@public_page
def track(request: HttpRequest) -> HttpResponse:
    """Ask for number and code; ``?number=`` fills in the first."""
    number = request.GET.get("number", "")[:LONGEST_PREFILL]
    return _asking(request, OpenForm(initial={"number": number}))


@never_cache
@csrf_exempt
def track_open(request: HttpRequest) -> HttpResponse:
    """Open the record in this browser; anything but a post goes back to the form.

    Exempt from the token because the form is on a cached page; ``home.origin`` asks instead.
    """
    if request.method != "POST":
        return redirect("track")
    form = OpenForm(request.POST)
    if is_foreign(request):
        form.add_error(None, _("This came from another site. Type it here again."))
        return _asking(request, form, status=403)
    if not form.is_valid():
        return _asking(request, form)
    tried = try_to_open(request, **form.cleaned_data)
    if tried.record is None:
        return _refusing(request, form, tried)
    unlock(request, tried.record)
    return redirect("track_record", tried.record.number)


def _refusing(request: HttpRequest, form: OpenForm, tried: Tried) -> HttpResponse:
    if tried.locked_until is None:
        form.add_error(None, _("No request has this number with this code. Check both."))
        return _asking(request, form)
    time = moment(tried.locked_until)
    form.add_error(None, _("Too many tries. Try again after %(time)s.") % {"time": time})
    response = _asking(request, form, status=TOO_MANY)
    left = tried.locked_until - timezone.now()
    response.headers["Retry-After"] = max(1, int(left.total_seconds()))
    return response


def _asking(request: HttpRequest, form: OpenForm, status: int = 200) -> HttpResponse:
    return render(request, "clearance/track/open.html", {"form": form}, status=status)
