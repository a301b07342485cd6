"""The admin's screen of the archive: check a workbook, take it in, fetch it or the empty form."""

from django import forms as dj
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem

from clearance.permissions import has_role
from home.college.enums import Role
from home.models import User
from sessions.archive.exporting import collect
from sessions.archive.importing import import_workbook
from sessions.archive.problems import TOLD_AT_MOST, NotChecked, NotReadable, Rejected
from sessions.archive.writing import archive_workbook, template, zipped

MB = 1024 * 1024
# Larger ones are taken in with the command, which no web server cuts off.
FILE_AT_MOST = 100 * MB
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def may_check(user: User) -> bool:
    return has_role(user, Role.EDITOR, Role.PUBLISHER)


def may_import(user: User) -> bool:
    """What is taken in is public at once, so it needs whoever may publish (先审后发)."""
    return has_role(user, Role.PUBLISHER)


class ArchiveForm(dj.Form):
    file = dj.FileField(
        label=gettext_lazy("Workbook, or a zip of it and its pictures"),
        widget=dj.FileInput(attrs={"accept": ".xlsx,.xlsm,.xls,.zip"}),
    )

    use_required_attribute = False

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > FILE_AT_MOST:
            raise dj.ValidationError(
                _("The file is larger than %(mb)d MB.") % {"mb": FILE_AT_MOST // MB}
            )
        return file


@never_cache
def archive(request):
    """Checked by editors; taken in by publishers. A second time takes in nothing again."""
    if not may_check(request.user):
        raise PermissionDenied
    form = ArchiveForm(request.POST or None, request.FILES or None, label_suffix="")
    context = {"form": form, "may_import": may_import(request.user)}
    if request.method == "POST" and form.is_valid():
        context |= _taken(request, form.cleaned_data["file"].read())
    return render(request, "sessions/archive/screen.html", context)


def _taken(request, content: bytes) -> dict:
    dry_run = request.POST.get("do") != "import"
    if not (dry_run or may_import(request.user)):
        raise PermissionDenied
    try:
        report = import_workbook(
            content,
            by=request.user,
            dry_run=dry_run,
            may_register=request.user.has_perm("home.add_department"),
            checked=request.POST.get("checked", ""),
        )
    except NotReadable as refusal:
        return {"problems": [str(refusal)], "amount": 1}
    except NotChecked as refusal:
        return _to_check(refusal.problems, refusal.mark)
    except Rejected as rejected:
        told = [str(problem) for problem in rejected.problems[:TOLD_AT_MOST]]
        return {"problems": told, "amount": len(rejected.problems)}
    shown = {"report": report, "dry_run": dry_run, "notes": [str(note) for note in report.notes]}
    return shown | (_to_check(report.flagged.problems, report.flagged.mark) if dry_run else {})


def _to_check(problems: list, mark: str) -> dict:
    """All of them: who ticks the box has read each."""
    return {"to_check": [str(problem) for problem in problems], "mark": mark}


@never_cache
@require_safe
def archive_template(request):
    if not may_check(request.user):
        raise PermissionDenied
    return _download(template(), "archive-template.xlsx", XLSX)


@never_cache
@require_safe
def archive_export(request):
    """The archive as it is now; with ``?pictures=1`` a zip of it and its pictures."""
    if not may_check(request.user):
        raise PermissionDenied
    found = collect()
    if request.GET.get("pictures"):
        return _download(zipped(found, "archive.xlsx"), "archive.zip", "application/zip")
    return _download(archive_workbook(found), "archive.xlsx", XLSX)


def _download(content: bytes, name: str, kind: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=kind, headers=disposition)


class ArchiveMenuItem(MenuItem):
    def is_shown(self, request) -> bool:
        return may_check(request.user)


def menu_item() -> ArchiveMenuItem:
    return ArchiveMenuItem(
        gettext_lazy("Archive of teas"), reverse("archive"), name="archive", icon_name="download",
        order=250,
    )  # fmt: skip


urlpatterns = [
    path("archive/", archive, name="archive"),
    path("archive/template/", archive_template, name="archive_template"),
    path("archive/export/", archive_export, name="archive_export"),
]
