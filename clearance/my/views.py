"""The pages under /my/. Private, never stored; whose record it is is asked for each one."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from clearance.actions import follow_up, own
from clearance.actors import person
from clearance.enums import ONE_TAP_ANSWERS
from clearance.faces.dates import moment
from clearance.models import RequestRecord
from clearance.my.keeping import records_of
from clearance.my.rows import row_of
from clearance.refusals import Refused
from clearance.track.forms import OpenForm
from clearance.track.unlocking import lock, try_to_open, unlock

ROWS_A_PAGE = 20
TOO_MANY = 429


def own_record(view):
    """Give the view a record of the account's; anybody else's is as good as none."""

    @never_cache
    @login_required
    @wraps(view)
    def wrapped(request: HttpRequest, number: str) -> HttpResponse:
        record = records_of(request.user).filter(number=number).first()
        if record is None:
            raise Http404
        return view(request, record)

    return wrapped


@require_safe
@never_cache
@login_required
def my(request: HttpRequest) -> HttpResponse:
    return _list(request, OpenForm())


@require_POST
@never_cache
@login_required
def my_add(request: HttpRequest) -> HttpResponse:
    """Put a request into the list that its number and code open."""
    form = OpenForm(request.POST)
    if not form.is_valid():
        return _list(request, form)
    tried = try_to_open(request, **form.cleaned_data)
    if tried.locked_until:
        time = moment(tried.locked_until)
        form.add_error(None, _("Too many tries. Try again after %(time)s.") % {"time": time})
        return _list(request, form, TOO_MANY)
    if tried.record is None:
        form.add_error(None, _("No request has this number with this code. Check both."))
        return _list(request, form)
    try:
        own.keep(tried.record, request.user)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _list(request, form)
    return redirect("my")


@require_safe
@own_record
def my_open(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    """The request's own page, which this opens as its code would."""
    unlock(request, record)
    return redirect("track_record", record.number)


@require_POST
@own_record
def my_say(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    """Whether it is fixed, in one tap; where words are needed, or it was said, on its own page."""
    answer = request.POST.get("answer")
    if answer in ONE_TAP_ANSWERS:
        try:
            follow_up.say(record, follow_up.Said(answer), by=person(record))
        except Refused:
            pass  # It was said on another device meanwhile; its own page shows what stands.
        else:
            return redirect("my")
    unlock(request, record)
    return redirect(f"{reverse('track_record', args=[record.number])}#say")


@require_POST
@own_record
def my_drop(request: HttpRequest, record: RequestRecord) -> HttpResponse:
    own.let_go(record, request.user)
    lock(request, record.number)
    return redirect("my")


def _list(request: HttpRequest, form: OpenForm, status: int = 200) -> HttpResponse:
    now = timezone.now()
    page = Paginator(records_of(request.user), ROWS_A_PAGE).get_page(request.GET.get("page"))
    context = {"rows": [row_of(record, now) for record in page], "page_of": page, "form": form}
    return render(request, "clearance/my/my.html", context, status=status)
