"""The form behind a sticker on a door: the place is filled in, what is known there is told."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from clearance.enums import Kind
from clearance.faces.rows import IssueRow
from clearance.lists.rows import READABLE, rows_in_order
from clearance.models import Issue
from clearance.text.width import half_width
from forms.models import RequestFormPage
from forms.reading import render_form
from forms.request_form import AT
from forms.seed import new_nonce
from home.college.enums import LocationKind
from home.models import Location

LONGEST_CODE = Location._meta.get_field("code").max_length
# So many that are open there as a phone shows without pushing the form away.
MOST_TOLD = 5
NOT_FOUND = 404


@require_safe
def place(request: HttpRequest, code: str) -> HttpResponse:
    """The damage form for the place with this code, typed or scanned in whatever width and case.

    Raises Http404 where the site has no form that takes damage.
    """
    page = _damage_form()
    right = half_width(code).strip().upper()[:LONGEST_CODE]
    if right != code:
        return redirect("place", right)
    door = Location.objects.filter(code=right).select_related("building").first()
    if door is None:
        unknown = {"code": right, "form_url": page.get_url(request)}
        return render(request, "forms/unknown_place.html", unknown, status=NOT_FOUND)
    form = page.get_form(page=page, initial={AT: door.code})
    told = {"door": door, "known_here": known_at(door)}
    return render_form(request, page, form, nonce=new_nonce(), more=told)


def _damage_form() -> RequestFormPage:
    found = RequestFormPage.objects.live().filter(default_kind=Kind.REPAIR).first()
    if found is None:
        raise Http404
    return found


def known_at(door: Location) -> tuple[IssueRow, ...]:
    """Public rows of what is open at the place or in it, the newest first.

    Of a bedroom nobody is told anything. What has no public words may be told by its building,
    and would be told more closely under the name of a floor or a room.
    """
    if door.is_bedroom:
        return ()
    there = Issue.objects.open().listed().filter(location__path__startswith=door.path)
    if door.kind in (LocationKind.FLOOR, LocationKind.ROOM):
        there = there.filter(READABLE)
    newest = there.order_by("-opened_at", "-pk").values_list("pk", flat=True)[:MOST_TOLD]
    return rows_in_order(list(newest), timezone.now())
