"""The front door of /track/: a public page that asks for two things, and where they are posted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from clearance.faces.dates import moment
from clearance.track.forms import OpenForm
from clearance.track.kept import Kept, kept_of
from clearance.track.showing import show
from clearance.track.unlocking import Tried, close_all, lock, try_to_open, unlock
from home.origin import is_foreign
from home.public import public_page

LONGEST_PREFILL = 20
FORBIDDEN, TOO_MANY = 403, 429


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
        return _asking(request, form, status=FORBIDDEN)
    kept = kept_of(request.POST, request.POST.get("kept", ""))
    if not form.is_valid():
        return _asking(request, form, kept)
    tried = try_to_open(request, **form.cleaned_data)
    if tried.record is None:
        return _refusing(request, form, tried, kept)
    unlock(request, tried.record)
    if kept.what:
        return show(request, tried.record, kept=kept)
    return redirect("track_record", tried.record.number)


@never_cache
@csrf_exempt
def track_leave(request: HttpRequest) -> HttpResponse:
    """Close whatever this browser opened or has just sent; a token too old mustn't keep it open."""
    if request.method == "POST" and not is_foreign(request):
        close_all(request)
    return redirect("track")


def ask_again(request: HttpRequest, number: str, what: str = "") -> HttpResponse:
    """Ask once more for the code of a page that closed meanwhile, and keep what was typed there.

    Whatever the browser had open is closed first: the page says so.
    """
    lock(request, number)
    form = OpenForm(initial={"number": number})
    response = _asking(request, form, kept_of(request.POST, what), FORBIDDEN, has_closed=True)
    add_never_cache_headers(response)
    return response


def _refusing(request: HttpRequest, form: OpenForm, tried: Tried, kept: Kept) -> HttpResponse:
    if tried.locked_until is None:
        form.add_error(None, _("No request has this number with this code. Check both."))
        return _asking(request, form, kept)
    time = moment(tried.locked_until)
    form.add_error(None, _("Too many tries. Try again after %(time)s.") % {"time": time})
    response = _asking(request, form, kept, TOO_MANY)
    left = tried.locked_until - timezone.now()
    response.headers["Retry-After"] = max(1, int(left.total_seconds()))
    return response


def _asking(
    request: HttpRequest,
    form: OpenForm,
    kept: Kept | None = None,
    status: int = 200,
    *,
    has_closed: bool = False,
) -> HttpResponse:
    context = {"form": form, "kept": kept or Kept(), "has_closed": has_closed}
    return render(request, "clearance/track/open.html", context, status=status)
