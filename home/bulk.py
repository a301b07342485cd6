"""Wagtail's pages for doing one thing to many, without the names of what one may not do it to.

Its own page answers everybody who may enter the admin with a list of what they lack the right to,
title by title.
"""

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

LONGEST_ID = 18


def bulk_action(request: HttpRequest, app_label: str, model_name: str, action: str) -> HttpResponse:
    """The page for those of the chosen that the user may do it to; refused where there are none."""
    found = bulk_action_registry.get_bulk_action_class(app_label, model_name, action)
    if found is None:
        raise Http404
    model = apps.get_model(app_label, model_name)
    _choose(request, [one for one in request.GET.getlist("id") if _is_id(one)])
    try:
        allowed, _without_access = found(request, model).get_actionable_objects()
    except (ValueError, ObjectDoesNotExist):  # a parent in the address that is none
        raise Http404 from None
    if not allowed:
        raise PermissionDenied
    _choose(request, [str(one.pk) for one in allowed])
    return found(request, model).dispatch(request)


def _is_id(written: str) -> bool:
    is_number = written.isascii() and written.isdigit() and len(written) <= LONGEST_ID
    return written == "all" or is_number


def _choose(request: HttpRequest, ids: list[str]) -> None:
    """The address itself stays: what is posted is judged anew."""
    request.GET = request.GET.copy()
    request.GET.setlist("id", ids)
