"""查看登记: who looked at whose contact, when and why, for those who review it."""

from datetime import datetime
from tempfile import TemporaryFile

from django import forms as dj
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from openpyxl import Workbook

from clearance.desk.forms.fields import day
from clearance.enums import Pen, RevealPurpose
from clearance.faces.dates import full_moment
from clearance.ledger.sheet import text_cell
from clearance.models import Event
from clearance.permissions import can_review_readings, visible_readings
from home.models import User

A_PAGE = 40


class ReadingsForm(dj.Form):
    """Everything may be left open."""

    reader = dj.ModelChoiceField(
        User.objects.none(), label=gettext_lazy("Who looked"), required=False, empty_label="—"
    )
    since = day(gettext_lazy("From"), required=False)
    until = day(gettext_lazy("To"), required=False)

    use_required_attribute = False

    def __init__(self, data, *, user: User):
        super().__init__(data, label_suffix="", auto_id="readings_%s")
        self.seen = visible_readings(user)
        readers = User.objects.filter(pk__in=self.seen.values("actor")).order_by("username")
        self.fields["reader"].queryset = readers
        self.fields["reader"].label_from_instance = lambda one: one.get_full_name() or one.username

    def readings(self):
        """The chosen ones, newest first; the form is valid."""
        chosen, found = self.cleaned_data, self.seen
        if chosen["reader"]:
            found = found.filter(actor=chosen["reader"])
        if chosen["since"]:
            found = found.filter(happened_at__date__gte=chosen["since"])
        if chosen["until"]:
            found = found.filter(happened_at__date__lte=chosen["until"])
        return found.select_related("actor", "record").order_by("-happened_at", "-pk")


@never_cache
@require_safe
def desk_readings(request):
    """The register; ``?fetch=book`` gives it as a workbook without anybody's name."""
    if not can_review_readings(request.user):
        raise PermissionDenied
    form = ReadingsForm(request.GET, user=request.user)
    found = form.readings() if form.is_valid() else Event.objects.none()
    if request.GET.get("fetch") == "book" and form.is_valid():
        return _book(found)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    chosen = request.GET.copy()
    for name in ("fetch", "page"):
        chosen.pop(name, None)
    context = {
        "form": form,
        "page": page,
        "rows": [(one, hand_of(one), purpose_of(one)) for one in page],
        "chosen": chosen.urlencode(),
    }
    return render(request, "clearance/desk/readings.html", context)


def hand_of(reading: Event) -> str:
    return str(Pen(reading.pen).label)


def purpose_of(reading: Event) -> str:
    """What for, as the person is told."""
    return str(RevealPurpose(reading.data.get("purpose", RevealPurpose.OTHER)).label)


def _book(readings) -> FileResponse:
    """The reason in words stays here: it may name somebody."""
    book, numbers = Workbook(write_only=True), {}
    tab = book.create_sheet(_("Contacts looked at"))
    tab.append([_("When"), _("Number"), _("Hand"), _("Who looked"), _("What for")])
    for one in readings.iterator(chunk_size=500):
        reader = numbers.setdefault(one.actor_id, len(numbers) + 1)
        row = (full_moment(one.happened_at), one.record.number, hand_of(one),
               _("Reader %(n)d") % {"n": reader}, purpose_of(one))  # fmt: skip
        tab.append([text_cell(tab, words) for words in row])
    file = TemporaryFile()  # noqa: SIM115 - the response closes it
    book.save(file)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=_name(timezone.now()))


def _name(now: datetime) -> str:
    return f"contacts-looked-at-{timezone.localdate(now):%Y%m%d}.xlsx"
