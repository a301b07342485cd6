"""Trying failed notices again, from the register."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from clearance.models import Notice
from clearance.notices.again import given_up, try_again
from clearance.notices.register import visible_notices
from clearance.permissions import can_keep_notices

LONGEST_NUMBER = 18


@never_cache
@require_POST
def desk_notices_again(request):
    """One, named by ``notice``, of those the user may read; without it every one that failed."""
    if not can_keep_notices(request.user):
        raise PermissionDenied
    chosen = given_up()
    if "notice" in request.POST:
        chosen = _one(request)
    count = try_again(chosen, by=request.user)
    done = ngettext(
        "%(n)s notice goes out with the next run.", "%(n)s notices go out with the next run.", count
    )
    messages.success(request, done % {"n": count})
    return redirect("clearance_notice_modeladmin_index")


def _one(request):
    number = request.POST["notice"]
    if not (number.isascii() and number.isdecimal() and len(number) <= LONGEST_NUMBER):
        raise Http404
    one = visible_notices(Notice.objects.filter(pk=number), request.user)
    if not one.exists():
        raise Http404
    return one
