"""One request: what was said on the left, where it goes on the right. The centre's alone."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import Truncator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from clearance.desk.acting import DONE, attempt
from clearance.desk.bench import bench_above
from clearance.desk.forms.registry import RECORD_FORMS
from clearance.desk.forms.sorting import HandOverForm
from clearance.desk.known import known_of_record
from clearance.enums import Alarm
from clearance.models import Reporter, RequestRecord
from clearance.permissions import can_see_issue, visible_records

# As long as the heading on the page of who said it.
HEADING = 28


@never_cache
@require_safe
def desk_record(request, pk: int):
    """The record with the likeliest form open."""
    record = visible_record(request.user, pk)
    offered = _offered(record)
    first = offered[0](subject=record, user=request.user) if offered else None
    return _page(request, record, first)


@never_cache
def desk_record_move(request, pk: int, name: str):
    """The record with the form asked for; a POST acts."""
    if name not in RECORD_FORMS:
        raise Http404
    record = visible_record(request.user, pk)
    if request.method == "POST":
        return _act(request, record, RECORD_FORMS[name])
    if RECORD_FORMS[name] not in _offered(record):
        return redirect("desk_record", pk)
    return _page(request, record, RECORD_FORMS[name](subject=record, user=request.user))


def visible_record(user, pk: int) -> RequestRecord:
    # A request that waits has no issue, no page and nobody yet: their columns would be for nothing.
    related = ("category", "location__building", "college")
    return get_object_or_404(visible_records(user).select_related(*related), pk=pk)


def _offered(record: RequestRecord) -> list:
    """The likeliest first; for a life at risk that is the office that helps."""
    offered = [form for form in RECORD_FORMS.values() if form.is_offered(record)]
    if record.alarm == Alarm.SELF:
        offered.sort(key=lambda form: form is not HandOverForm)
    return offered


def _act(request, record: RequestRecord, form_class):
    form = form_class(request.POST, subject=record, user=request.user)
    status = attempt(form)
    if status == DONE:
        messages.success(request, f"{record.number}：{form.done}")
        return _next(request.user, record) if form.to_next else redirect("desk_record", record.pk)
    return _page(request, visible_record(request.user, record.pk), form, status)


def _next(user, done: RequestRecord):
    """The request that waits after this one; from the last on to the first, then the list."""
    waiting = visible_records(user)
    following = waiting.after(done).first() or waiting.waiting().first()
    return redirect("desk_record", following.pk) if following else redirect("desk")


def _page(request, record: RequestRecord, form, status: int = 200):
    context = bench_above(request, record.number, record) | known_of_record(record, timezone.now())
    context |= {
        "record": record,
        "issue": record.issue if _knows_issue(request.user, record) else None,
        "heading": record.title or Truncator(record.body.strip().splitlines()[0]).chars(HEADING),
        "has_contact": Reporter.objects.filter(record=record).exists(),
        "form": form,
        "others": [one for one in _offered(record) if not isinstance(form, one)],
        "act_url_name": "desk_record_move",
    }
    return render(request, "clearance/desk/record.html", context, status=status)


def _knows_issue(user, record: RequestRecord) -> bool:
    """A wall holds against the centre's people too."""
    return record.issue is not None and can_see_issue(user, record.issue)
