"""The patrol's two pages, made for a phone. They say no more of a matter than everybody reads."""

from dataclasses import replace

from django import forms as dj
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from clearance.actions import close
from clearance.actors import staff
from clearance.enums import State
from clearance.lists.parts import with_page_parts, with_row_parts
from clearance.lists.rows import row_of
from clearance.models import Issue
from clearance.patrol.waiting import to_look_at
from clearance.permissions import has_role
from clearance.public.reading import read
from clearance.refusals import Refused
from home.college.enums import Role
from home.models import User

# A round is an hour on foot.
ROWS = 30
FIXED, NOT_FIXED = "fixed", "not_fixed"
CONFLICT = 409


class LookForm(dj.Form):
    seen = dj.ChoiceField(choices=((FIXED, FIXED), (NOT_FIXED, NOT_FIXED)))
    reason = dj.CharField(
        label=_("What is still wrong"), max_length=300, required=False,
        widget=dj.Textarea(attrs={"rows": 3}),
        help_text=_("Only when it isn't done. The department reads it: no names."),
    )  # fmt: skip

    use_required_attribute = False

    def clean(self):
        given = super().clean()
        if given.get("seen") == NOT_FIXED and not given.get("reason", "").strip():
            self.add_error("reason", _("Say what is still wrong."))
        return given


@never_cache
@login_required
def patrol(request: HttpRequest) -> HttpResponse:
    """What to look at, at most ROWS of it."""
    _check(request.user)
    now = timezone.now()
    rows = [
        replace(row_of(one, now), url=reverse("patrol_look", args=[one.number]))
        for one in with_row_parts(to_look_at(request.user))[:ROWS]
    ]
    context = {"rows": rows, "is_done": request.GET.get("done") == "1"}
    return render(request, "clearance/patrol/list.html", context)


@never_cache
@login_required
def patrol_look(request: HttpRequest, number: str) -> HttpResponse:
    """One matter and two buttons. A POST strikes it off or sends it back, once."""
    _check(request.user)
    issue = get_object_or_404(with_page_parts(to_look_at(request.user)), number=number)
    form = LookForm(request.POST or None, label_suffix="")
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _say(issue, form.cleaned_data, request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = CONFLICT
        else:
            return redirect(f"{reverse('patrol')}?done=1")
    context = {"reading": read(issue, timezone.now()), "form": form}
    return render(request, "clearance/patrol/look.html", context, status=status)


@transaction.atomic
def _say(issue: Issue, given: dict, user: User) -> None:
    if given["seen"] == NOT_FIXED:
        close.reopen(issue, reason=given["reason"], by=staff(user))
    elif issue.state == State.ANSWERED:
        close.confirm(issue, by=staff(user))
    else:
        close.strike_off(issue, by=staff(user))


def _check(user: User) -> None:
    if not has_role(user, Role.PATROL):
        raise PermissionDenied
