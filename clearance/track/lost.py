"""Lost the code? The contact that was left gets a new one; the page says the same to everybody."""

import time
from datetime import timedelta

from django import forms as dj
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from clearance.actions.new_code import ask_new_code, plain_contact
from clearance.enums import NoticeChannel
from clearance.faces.dates import moment
from clearance.models import RequestRecord
from clearance.recipients import is_set_up
from clearance.track.forms import KEY_INPUT, LONGEST_KEY, TOO_LONG
from clearance.track.keys import read_number
from clearance.track.throttle import Limit, take
from home.address import visitor_address
from home.bounded import BoundedText
from home.origin import is_foreign
from home.public import public_page

FORBIDDEN, TOO_MANY = 403, 429
# Longer than sending takes: how long an answer takes must not tell whether the contact was right.
SLOWEST_SECONDS = 0.4
ASKED_FROM_ADDRESS = Limit("lost-address", 30, timedelta(minutes=10))
ASKED_OF_NUMBER = Limit("lost-number", 60, timedelta(days=1))
# With one contact: nobody's mailbox is filled.
ASKED_OF_BOTH = Limit("lost-both", 3, timedelta(days=1))


class LostForm(dj.Form):
    number = BoundedText(
        label=gettext_lazy("Number"),
        max_length=LONGEST_KEY,
        help_text=gettext_lazy("It begins with R, such as R2026-000123."),
        widget=dj.TextInput(attrs=KEY_INPUT),
        error_messages={"required": gettext_lazy("Fill in the number."), "max_length": TOO_LONG},
    )
    contact = BoundedText(
        label=gettext_lazy("The contact you left with it"),
        max_length=LONGEST_KEY,
        widget=dj.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Fill in the contact."), "max_length": TOO_LONG},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        both = _("The e-mail address or the mobile phone.")
        mail = _("The e-mail address: the new code comes by e-mail.")
        self.fields["contact"].help_text = both if is_set_up(NoticeChannel.SMS) else mail


@public_page
def track_lost(request: HttpRequest) -> HttpResponse:
    """Ask for number and contact, and say beforehand who can't be helped."""
    return _page(request, LostForm())


@never_cache
@csrf_exempt
def track_lost_send(request: HttpRequest) -> HttpResponse:
    """Take a post and say the same whatever came of it; ``home.origin`` asks for no token."""
    if request.method != "POST":
        return redirect("track_lost")
    form = LostForm(request.POST)
    if is_foreign(request):
        form.add_error(None, _("This came from another site. Type it here again."))
        return _page(request, form, status=FORBIDDEN)
    if not form.is_valid():
        return _page(request, form)
    began = time.perf_counter()
    number, contact = read_number(form.cleaned_data["number"]), form.cleaned_data["contact"]
    if until := _too_many(visitor_address(request), number, contact):
        words = _("Too many tries. Try again after %(time)s.")
        form.add_error(None, words % {"time": moment(until)})
        return _page(request, form, status=TOO_MANY)
    if record := RequestRecord.objects.filter(number=number).first():
        ask_new_code(record, contact)
    time.sleep(max(0, SLOWEST_SECONDS - (time.perf_counter() - began)))
    return _page(request, LostForm(), sent=True)


def _too_many(address: str, number: str, contact: str):
    """When to come back; counted right or wrong, so that it tells nothing either."""
    at = timezone.now()
    counted = (
        (ASKED_FROM_ADDRESS, address),
        (ASKED_OF_BOTH, f"{number} {plain_contact(contact)}"),
        (ASKED_OF_NUMBER, number),
    )
    for limit, what in counted:
        if until := take(limit, what, at=at):
            return until
    return None


def _page(request: HttpRequest, form: LostForm, *, sent=False, status: int = 200) -> HttpResponse:
    context = {"form": form, "sent": sent}
    return render(request, "clearance/track/lost_code.html", context, status=status)
