"""The page with the form, fresh or come back with errors."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from forms import held
from forms.by_kind import notes_for
from forms.layout import sections
from forms.promises import promise_lines
from forms.request_form import RequestForm
from forms.seed import new_nonce


def form(request: HttpRequest, page) -> HttpResponse:
    """The empty form. Touches no session and no token; the nonce makes it one browser's own."""
    return render_form(request, page, page.get_form(page=page), nonce=new_nonce())


def render_form(
    request: HttpRequest,
    page,
    form: RequestForm,
    *,
    nonce: str,
    trouble: str = "",
    now: datetime | None = None,
    more: dict | None = None,
) -> HttpResponse:
    """``trouble`` says what kept the whole post from being read; ``more`` is told above it."""
    offered = page.kinds if form.names_of("kind") else [page.default_kind]
    context = (
        page.get_context(request)
        | (more or {})
        | {
            "form": form,
            "sections": sections(page.questions, form),
            "nonce": nonce,
            "trouble": trouble,
            "kept": form.kept,
            "kept_token": held.sign(list(form.kept)),
            "promise_lines": promise_lines(page, now or timezone.now()),
            **notes_for(offered),
            "send_url": page.address_of(request, "send"),
        }
    )
    response = TemplateResponse(request, page.template, context)
    response.headers["Cache-Control"] = "private, no-cache"
    return response
