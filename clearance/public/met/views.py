"""我也遇到: one tap for who has met the same. No account; the browser is counted once."""

import secrets

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from clearance.actions import support
from clearance.faces.dates import moment
from clearance.lists.parts import with_row_parts
from clearance.lists.rows import READABLE, row_of
from clearance.models import Issue
from clearance.public.met.forms import MetForm
from clearance.refusals import Refused
from clearance.track.throttle import MET_FROM_ADDRESS, take
from home.address import visitor_address

TOKEN = "met_too"
TOO_MANY, NOT_POSSIBLE, NOT_FOUND = 429, 409, 404


@never_cache
def met(request: HttpRequest, number: str) -> HttpResponse:
    """Ask, and count on POST. Only of what the public can read; raises Http404 for the rest."""
    issue = with_row_parts(Issue.objects.listed().filter(READABLE, number=number)).first()
    if issue is None:
        raise Http404
    if request.method != "POST":
        return _page(request, issue, MetForm())
    form = MetForm(request.POST)
    if not form.is_valid():
        return _page(request, issue, form)
    if until := take(MET_FROM_ADDRESS, visitor_address(request), at=timezone.now()):
        words = _("Very much comes from your network at the moment. Try again after %(time)s.")
        form.add_error(None, words % {"time": moment(until)})
        return _page(request, issue, form, TOO_MANY)
    return _count(request, issue, form)


def _count(request: HttpRequest, issue: Issue, form: MetForm) -> HttpResponse:
    token = request.session.setdefault(TOKEN, secrets.token_urlsafe(16))
    try:
        support.support(issue, token=token, email=form.cleaned_data["email"])
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _page(request, issue, form, NOT_POSSIBLE)
    request.session[f"{TOKEN}_{issue.pk}"] = True
    return redirect("met", issue.number)


def _page(request: HttpRequest, issue: Issue, form: MetForm, status: int = 200) -> HttpResponse:
    context = {
        "row": row_of(issue, timezone.now()), "form": form, "issue": issue,
        "is_possible": support.can_support(issue),
        "is_counted": request.session.get(f"{TOKEN}_{issue.pk}", False),
    }  # fmt: skip
    return render(request, "clearance/met/met.html", context, status=status)


@never_cache
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """No more news. Reading changes nothing: programs that look at mails follow every link."""
    row = support.find(token)
    if row is None:
        return render(request, "clearance/met/stop.html", {"is_known": False}, status=NOT_FOUND)
    if request.method == "POST":
        support.forget_address(row)
        row.email = ""
    return render(request, "clearance/met/stop.html", {"is_known": True, "row": row})
