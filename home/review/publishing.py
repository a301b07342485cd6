"""Publishing past the review: for administrators in need, and nobody else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

# What an editor or a reviewer opens a page for; saving goes by itself.
FIRST = ("action-submit", "action-restart-workflow", "approve")


def must_be_reviewed(user, page: Page) -> bool:
    return not user.is_superuser and page.has_workflow


def offer_review(menu_items: list, request: HttpRequest, context: dict) -> None:
    """The foot of the editor hands a page in, by its first button; none publishes."""
    page = context.get("page") or context.get("parent_page")
    if page is not None and must_be_reviewed(request.user, page):
        kept = [item for item in menu_items if item.name != "action-publish"]
        menu_items[:] = sorted(kept, key=lambda item: item.name not in FIRST)


def refuse_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """By the time Wagtail asks, what was typed is kept as a draft."""
    if not must_be_reviewed(request.user, page):
        return None
    if page.live and page.first_published_at is None:
        # Wagtail puts a new page in its place as a live one before it asks.
        page.live, page.has_unpublished_changes = False, True
        page.save(update_fields=["live", "has_unpublished_changes"])
    messages.error(
        request, _("“%(title)s” is kept as a draft. Hand it in: it is published after review.")
        % {"title": page.get_admin_display_title()},
    )  # fmt: skip
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_bulk_publishing(
    request: HttpRequest, action_type: str, objects, action
) -> HttpResponse | None:
    pages = [one for one in objects if isinstance(one, Page)]
    if action_type != "publish" or not any(must_be_reviewed(request.user, one) for one in pages):
        return None
    messages.error(request, _("Pages are published after review: hand each one in."))
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)
