"""看联系方式: who said it, shown once to the one who gave a reason, and written down."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from clearance.actions.identity import reveal, visit_contacts, visits_of
from clearance.actors import staff
from clearance.desk.forms.reception import RevealForm
from clearance.desk.record_page import visible_record
from clearance.desk.telling import tell
from clearance.models import RequestRecord
from clearance.permissions import can_visit, visible_issues
from clearance.refusals import Refused
from home.models import User

SHOWN = ("name", "student_number", "phone", "email")


@never_cache
def desk_reveal(request, pk: int):
    """Ask for a reason; a POST with one shows the contact in its answer and nowhere else."""
    record = visible_record(request.user, pk)
    form = RevealForm(request.POST or None, auto_id="act_%s", label_suffix="")
    context = {"record": record, "form": form}
    if request.method == "POST" and form.is_valid():
        context |= _reveal(request.user, record, form)
    return render(request, "clearance/desk/reveal.html", context)


def _reveal(user: User, record: RequestRecord, form: RevealForm) -> dict:
    try:
        reporter = reveal(record, **form.cleaned_data, by=staff(user))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return {}
    read = record.events.select_related("actor").order_by("-pk")[:1]
    return {
        "revealed": True,
        "contact": _contact(reporter),
        "read": tell(list(read), record.queue)[0],
    }


@never_cache
def desk_visit(request, pk: int):
    """Whom to ring for the visit: for the officer at work, in the answer to a POST alone."""
    issue = get_object_or_404(visible_issues(request.user), pk=pk)
    if not can_visit(staff(request.user), issue):
        raise Http404
    context = {"issue": issue, "expected": visits_of(issue).exists()}
    if request.method == "POST":
        context["contacts"] = visit_contacts(issue, by=staff(request.user))
    return render(request, "clearance/desk/visit.html", context)


def _contact(reporter) -> list[tuple[str, str]]:
    """What the person left, with its label; empty when nothing was left."""
    if reporter is None:
        return []
    fields = [reporter._meta.get_field(name) for name in SHOWN]
    # "name" alone is also what a department or a page is called.
    labels = {"name": _("Name of the person")}
    told = [
        (str(labels.get(field.name, field.verbose_name)), getattr(reporter, field.name))
        for field in fields
    ]
    return [(label, value) for label, value in told if value]
