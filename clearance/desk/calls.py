"""回访电话单: whom the centre still asks by phone, and what they say, entered for them."""

from django import forms as dj
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from clearance.actions import follow_up
from clearance.actors import staff
from clearance.desk.record_page import visible_record
from clearance.models import FollowUp, Issue
from clearance.models.update import standing_answer
from clearance.permissions import (
    CENTRE_ROLES,
    WORKING_ROLES,
    departments_of,
    has_role,
    visible_records,
)
from clearance.refusals import Refused
from clearance.track.forms import SayForm
from home.models import User

CALLS_A_PAGE = 20
# Every fourth by its token's hash: chance chooses, the same ones all day, and nobody picks.
SAMPLED_BELOW = "4"


class CallForm(SayForm):
    """The person's own form, filled in by whoever called."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="act_%s", label_suffix="", **kwargs)
        words: dj.Field = self.fields["words"]
        words.label = gettext_lazy("What the person says")
        words.help_text = gettext_lazy("If it isn't fixed: what is still wrong. Leave out names.")


def open_calls(user: User):
    """Open questions whose person left a phone; none that the user's own department worked on."""
    mine = departments_of(user, *WORKING_ROLES)
    issues = Issue.objects.never_worked_on_by(mine)
    asked = FollowUp.objects.open(timezone.now()).filter(
        record__in=visible_records(user).values("pk"),
        record__issue__in=issues.values("pk"),
        record__reporter__isnull=False,
    )
    return asked.exclude(record__reporter__phone="").order_by("expires_at", "pk")


@never_cache
@require_safe
def desk_calls(request):
    """The list, those first that run out first; a sample by chance, or all with ``?all=1``."""
    _check(request.user)
    calls = open_calls(request.user)
    sample = calls.filter(token_hash__lt=SAMPLED_BELOW)
    shows_all = request.GET.get("all") == "1"
    rows = (calls if shows_all else sample).select_related("record__issue__lead")
    page = Paginator(rows, CALLS_A_PAGE).get_page(request.GET.get("page", "1")[:4])
    context = {"page": page, "shows_all": shows_all, "all": calls.count(),
               "sampled": sample.count()}  # fmt: skip
    return render(request, "clearance/desk/calls.html", context)


@never_cache
def desk_call(request, pk: int):
    """One call: what to ask, and the answer entered. A POST answers for the person, once."""
    _check(request.user)
    record = visible_record(request.user, pk)
    form = CallForm(request.POST or None)
    if request.method != "POST":
        get_object_or_404(open_calls(request.user), record=record)
    elif form.is_valid() and _enter(request.user, record, form):
        done = _("%(number)s: written down.") % {"number": record.number}
        messages.success(request, done)
        return redirect("desk_calls")
    return render(request, "clearance/desk/call.html", _context(record, form))


def _enter(user: User, record, form: CallForm) -> bool:
    """Whether it was written down; a refusal stands above the form, which keeps what was typed."""
    said = follow_up.Said(**form.cleaned_data)
    try:
        follow_up.say_by_phone(record, said, by=staff(user))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _context(record, form: CallForm) -> dict:
    if record.issue is None:
        raise Http404
    answer = standing_answer(record.issue.updates.answers(), record.issue.round)
    return {"record": record, "issue": record.issue, "answer": answer, "form": form}


def _check(user: User) -> None:
    if not has_role(user, *CENTRE_ROLES):
        raise PermissionDenied
