"""A page where issues were raised stays: they would lose where they come from.

The database refuses it too (PROTECT); this is the same in words. Taking such a page offline is
allowed: its issues stay listed, and name it without a link.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from clearance.models import Issue


def _issues_under(page: Page):
    return Issue.objects.filter(origin_page__path__startswith=page.path)


def _refusal(page: Page, count: int) -> str:
    return ngettext(
        "“%(title)s” can't be deleted: %(n)d issue was raised there. "
        "You can take the page offline instead.",
        "“%(title)s” can't be deleted: %(n)d issues were raised there. "
        "You can take the page offline instead.",
        count,
    ) % {"title": page.title, "n": count}


def refuse_deleting(request: HttpRequest, page: Page) -> HttpResponse | None:
    count = _issues_under(page).count()
    if not count:
        return None
    messages.error(request, _refusal(page, count))
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def refuse_bulk_deleting(
    request: HttpRequest, action_type: str, objects, action
) -> HttpResponse | None:
    """One of the chosen pages is enough to refuse them all."""
    pages = [one for one in objects if isinstance(one, Page)]
    if action_type != "delete" or not pages:
        return None
    for page in pages:
        refusal = refuse_deleting(request, page)
        if refusal is not None:
            return refusal
    return None
