"""Where a form is posted to: an address of its own, so that reading stays free of tokens."""

import logging
from datetime import datetime

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.faces.dates import moment
from clearance.refusals import Refused
from clearance.track.throttle import SENT_FROM_ADDRESS, take
from forms import held, thanks
from forms.enums import Target
from forms.intake import take_in
from forms.reading import render_form
from forms.request_form import AT, RequestForm
from forms.seed import new_nonce, post_seed, read_nonce
from home.address import visitor_address
from home.origin import is_foreign

logger = logging.getLogger(__name__)
BROKEN_POSTS = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent, MultiPartParserError)
REFUSED, SEE_OTHER, TOO_MANY = 403, 303, 429


def send(request: HttpRequest, page) -> HttpResponse:
    """Take the form in and go on to the thanks, or show it again with what is wrong."""
    if request.method != "POST":
        return redirect(page.get_url(request))
    if is_foreign(request):
        return render(request, "forms/foreign.html", page.get_context(request), status=REFUSED)
    try:
        post, files = request.POST, request.FILES
    except BROKEN_POSTS:
        return _come_back_empty(request, page)
    nonce = read_nonce(post.get("nonce", ""))
    if until := take(SENT_FROM_ADDRESS, visitor_address(request), at=timezone.now()):
        return _come_back_later(request, page, nonce, until)
    form = page.get_form(post, files, page=page, kept=_kept(post))
    if form.is_valid() and (response := _take(request, page, form, nonce)):
        return response
    trouble = "" if _hold_photos(form) else _choose_again(form)
    return render_form(request, page, form, nonce=nonce, trouble=trouble)


def _take(request: HttpRequest, page, form: RequestForm, nonce: str) -> HttpResponse | None:
    """The redirect to the thanks; None, with an error on the form, when it can't be taken."""
    seed = post_seed(form, nonce, form.photo_digests)
    try:
        received = take_in(form, post_seed=seed)
    except Refused as refusal:
        form.add_error(None, str(refusal))
    except OSError:
        logger.exception("a photo could not be stored")
        form.add_error(None, _("The photos could not be stored. Choose them again and send."))
        form.kept = ()
    else:
        thanks.remember(request.session, received.record, seed)
        response = HttpResponseRedirect(page.address_of(request, "done"), status=SEE_OTHER)
        response.headers["Cache-Control"] = "private, no-store"
        return response
    return None


def _kept(post: QueryDict) -> list[held.HeldPhoto]:
    """The photos held from an earlier try, without those the person took out."""
    dropped = post.getlist("dropped")
    return [photo for photo in held.read(post.get("held", "")) if photo.digest not in dropped]


def _hold_photos(form: RequestForm) -> bool:
    """Whether every photo of this post that can be taken waits for the next try."""
    if not form.new_photos:
        return True
    held.sweep()
    if held.is_full():
        return False
    try:
        form.kept += tuple(held.hold(photo) for photo in form.new_photos)
    except OSError:
        logger.exception("a photo could not be held")
        return False
    return True


def _choose_again(form: RequestForm) -> str:
    """A browser never fills in files by itself, so whoever sends again has to know which."""
    given = (one for name in form.names_of(Target.PHOTOS) for one in form.files.getlist(name))
    names = _(", ").join(one.name for one in given)
    return _("Choose the photos again before you send: %(names)s") % {"names": names}


def _come_back_later(request: HttpRequest, page, nonce: str, until: datetime) -> HttpResponse:
    """With everything typed, and nothing of it judged: that is what costs."""
    form = page.get_form(page=page, kept=_kept(request.POST), initial={AT: request.POST.get(AT)})
    form.initial = {
        name: field.widget.value_from_datadict(request.POST, {}, name)
        for name, field in form.fields.items()
    }
    trouble = _(
        "Very much is being sent from your network at the moment. What you wrote is still here; "
        "send it again after %(time)s. Photos chosen just now have to be chosen again."
    ) % {"time": moment(until)}
    response = render_form(request, page, form, nonce=nonce, trouble=trouble)
    response.status_code = TOO_MANY
    response.headers["Retry-After"] = max(1, int((until - timezone.now()).total_seconds()))
    return response


def _come_back_empty(request: HttpRequest, page) -> HttpResponse:
    form = page.get_form(page=page)
    trouble = _(
        "That was too much at once, so nothing arrived. Go back in your browser: what you wrote is "
        "usually still there. Then send less text or fewer photos."
    )
    return render_form(request, page, form, nonce=new_nonce(), trouble=trouble)
