"""台账 on the desk: choose, look how much it is, fetch the workbook or the pictures."""

from tempfile import TemporaryFile

from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from clearance.desk.bench import who_i_am
from clearance.ledger.book import write_ledger
from clearance.ledger.choice import LedgerForm, may_keep
from clearance.ledger.evidence import photos_of, write_evidence
from clearance.ledger.rows import ledger_rows

# More than anybody reads, and less than a web server cuts off.
ROWS_AT_MOST, PHOTOS_AT_MOST = 20_000, 2_000


@never_cache
@require_safe
def desk_ledger(request):
    """The choice and its amounts; ``?fetch=book`` and ``?fetch=evidence`` give the files."""
    if not may_keep(request.user):
        raise PermissionDenied
    form = LedgerForm(request.GET, user=request.user)
    if not form.is_valid():
        return _page(request, {"form": form})
    issues = form.issues()
    amount, photos = issues.count(), photos_of(issues)
    context = {"form": form, "amount": amount, "photos": photos.count()}
    if amount > ROWS_AT_MOST or context["photos"] > PHOTOS_AT_MOST:
        form.add_error(None, _("This is too much for one file. Choose a shorter time."))
        return _page(request, context)
    fetch = request.GET.get("fetch")
    if fetch == "book":
        return _book(request, form, issues)
    return _evidence(photos) if fetch == "evidence" else _page(request, context)


def _page(request, context: dict):
    chosen = request.GET.copy()
    chosen.pop("fetch", None)
    return render(request, "clearance/ledger/ledger.html", context | {"chosen": chosen.urlencode()})


def _book(request, form: LedgerForm, issues) -> FileResponse:
    now, file = timezone.now(), TemporaryFile()  # noqa: SIM115 - the response closes it
    write_ledger(
        file,
        ledger_rows(issues, now),
        unit=who_i_am(request.user),
        chosen=form.told(),
        now=now,
    )
    return _attached(file, f"ledger-{timezone.localdate(now):%Y%m%d}.xlsx")


def _evidence(photos) -> FileResponse:
    file = TemporaryFile()  # noqa: SIM115 - the response closes it
    write_evidence(file, photos)
    return _attached(file, f"ledger-pictures-{timezone.localdate():%Y%m%d}.zip")


def _attached(file, name: str) -> FileResponse:
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=name)
