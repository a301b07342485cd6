"""代为登记: what somebody said on the phone, at the desk or in a hall."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from clearance.actions import codes
from clearance.desk.forms.reception import ReceiveForm
from clearance.permissions import CENTRE_ROLES, can_see_record, has_role
from clearance.refusals import Refused


@never_cache
def desk_receive(request):
    """Enter a request; the answer to the POST shows number and code, to be told the person."""
    if not has_role(request.user, *CENTRE_ROLES):
        raise PermissionDenied
    form = ReceiveForm(request.POST or None)
    context = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            received = form.receive(request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            context |= {"record": received.record, "code": codes.shown(received.code)}
            context["may_sort"] = can_see_record(request.user, received.record)
    return render(request, "clearance/desk/receive.html", context)
