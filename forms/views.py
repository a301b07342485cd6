"""The one address of a form page that a token can't guard, because its form carries none."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from wagtail.models import Page
from wagtail.views import serve

from forms.models import RequestFormPage


@csrf_exempt
def send(request: HttpRequest, path: str) -> HttpResponse:
    """Serve ``…/send/`` of a form page without Django's token; of any other page with it.

    The page of the form is the same for everybody and touches no session, so it has no token
    to carry. ``forms.sending`` asks the browser where the post comes from instead: what is
    posted acts on what was typed and never on who is signed in.
    """
    path = f"{path}send/"
    page = Page.find_for_request(request, path)
    view = serve if isinstance(page, RequestFormPage) else csrf_protect(serve)
    return view(request, path)
