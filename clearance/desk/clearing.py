"""公开审核: what waits for an editor, the newest open issues first, all on one page."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from clearance.desk.acting import DONE, attempt
from clearance.desk.clearing_choice import filters_of, read_choice
from clearance.desk.clearing_rows import to_clear, with_material
from clearance.desk.forms.queueing import QueueForm
from clearance.models import Issue
from clearance.permissions import CLEARING_ROLES, has_role

ISSUES_A_PAGE = 10


@never_cache
@require_safe
def desk_clearing(request):
    """The queue; ``?page=`` turns it, ``?kind=``, ``?lead=`` and ``?tea=`` narrow it."""
    _check(request.user)
    return _page(request)


@never_cache
@require_POST
def desk_clear(request, pk: int):
    """Clear one of them and go on with the next; a refusal stands in its place in the queue."""
    _check(request.user)
    issue = get_object_or_404(to_clear(request.user, only=pk))
    (material,) = with_material([issue])
    form = QueueForm(request.POST, material=material, user=request.user)
    status = attempt(form)
    if status != DONE:
        return _page(request, form, status)
    messages.success(request, _("%(number)s: cleared.") % {"number": issue.number})
    where = read_choice(request.POST).query(page=_page_of(request))
    return redirect(f"{reverse('desk_clearing')}?{where}")


def _check(user) -> None:
    if not has_role(user, *CLEARING_ROLES):
        raise PermissionDenied


def _page(request, refused: QueueForm | None = None, status: int = 200):
    """One page of the queue, the refused form first."""
    waiting, choice = to_clear(request.user), read_choice(request.POST or request.GET)
    page = Paginator(choice.narrow(waiting), ISSUES_A_PAGE).get_page(_page_of(request))
    issues: list[Issue] = list(page.object_list)
    forms = [QueueForm(material=one, user=request.user) for one in with_material(issues)]
    if refused:
        forms = [refused, *(form for form in forms if form.issue.pk != refused.issue.pk)]
    context = {
        "forms": forms, "page": page, "waiting": page.paginator.count, "choice": choice,
        "filters": filters_of(waiting, choice, reverse("desk_clearing")),
    }  # fmt: skip
    return render(request, "clearance/desk/clearing.html", context, status=status)


def _page_of(request) -> str:
    number = request.POST.get("page") or request.GET.get("page", "1")
    return number if number.isdecimal() and len(number) < 5 else "1"
