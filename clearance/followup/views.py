"""Was it fixed? Asked by a link from the mail: no account, no code, no session.

The address itself is the secret, so nothing here asks who is signed in, and a link that is
unknown, used, expired or overtaken by a new round gets one and the same page.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from clearance.actions import follow_up, links
from clearance.actors import person
from clearance.enums import FollowUpChannel
from clearance.models import FollowUp
from clearance.refusals import Refused
from clearance.track.forms import SayForm
from clearance.track.page import TrackPage
from home.origin import is_foreign

FORBIDDEN, NOT_FOUND = 403, 404


@never_cache
@csrf_exempt
def follow_up_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show the question with the answer it is about; a POST answers it, once.

    Reading changes nothing: programs that look at mails follow every link in them. Exempt from
    the token of a session it doesn't have; ``home.origin`` asks where a post comes from.
    """
    asked = links.find(token, timezone.now())
    if asked is None:
        return _over(request)
    if request.method != "POST":
        return _asking(request, asked, SayForm())
    form = SayForm(request.POST)
    if is_foreign(request):
        form.add_error(None, _("This came from another site. Send it here again."))
        return _asking(request, asked, form, FORBIDDEN)
    if not form.is_valid():
        return _asking(request, asked, form)
    said, by = follow_up.Said(**form.cleaned_data), person(asked.record)
    try:
        follow_up.say(asked.record, said, by=by, channel=FollowUpChannel.LINK)
    except Refused:  # answered elsewhere, or a new round began, since the line above
        return _over(request)
    return redirect("follow_up_thanks")


@never_cache
def follow_up_thanks(request: HttpRequest) -> HttpResponse:
    """The same for everybody: the address tells of nobody's request."""
    return render(request, "clearance/followup/thanks.html")


def _asking(request: HttpRequest, asked: FollowUp, form: SayForm, status: int = 200):
    page = TrackPage(asked.record, timezone.now())
    answers = [answer for one in page.rounds if one.number == asked.round for answer in one.answers]
    context = {"page": page, "answers": answers, "asked": asked, "form": form}
    return render(request, "clearance/followup/question.html", context, status=status)


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "clearance/followup/over.html", status=NOT_FOUND)
