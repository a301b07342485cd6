"""督办单 as a page to print: for whoever may know the matter, and naming nobody who asked."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from clearance.models import SupervisionOrder
from clearance.permissions import visible_issues
from home.models import CollegeSettings


@never_cache
@require_safe
def desk_order(request, pk: int):
    """A sheet of A4; the browser prints it."""
    known = SupervisionOrder.objects.filter(issue__in=visible_issues(request.user).values("pk"))
    related = ("issue", "department", "department__head", "issued_by", "received_by", "replied_by",
               "closed_by")  # fmt: skip
    order = get_object_or_404(known.select_related(*related), pk=pk)
    college = CollegeSettings.for_request(request)
    return render(request, "clearance/desk/order.html", {"order": order, "college": college})
