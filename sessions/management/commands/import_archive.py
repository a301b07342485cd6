"""Take in the archive of teas from a file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from home.college.enums import Role
from home.models import Membership, User
from sessions.archive.importing import Report, import_workbook
from sessions.archive.problems import NotChecked, NotReadable, Problem, Rejected

# In whose name a file is taken in unless somebody is named. Nobody can sign in as it.
ARCHIVIST = "archive-import"


class Command(BaseCommand):
    help = "Check FILE (.xlsx, .xls or .zip with pictures) and take all of it in, or nothing."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="check only, keep nothing")
        parser.add_argument(
            "--checked",
            action="store_true",
            help="what the gate marks has been looked at and may be published",
        )
        parser.add_argument("--by", metavar="USERNAME", help="an editor in whose name it is done")

    def handle(self, *args, file: Path, dry_run: bool, checked: bool, by: str | None, **options):
        try:
            content = file.read_bytes()
        except OSError as fault:
            raise CommandError(f"{file}: {fault.strerror}") from fault
        try:
            report = _take(content, by=_user(by), dry_run=dry_run, checked=checked)
        except NotReadable as refusal:
            raise CommandError(str(refusal)) from refusal
        except NotChecked as refusal:
            self._list(refusal.problems)
            told = f"{len(refusal.problems)} texts to look at; --checked lets them pass"
            raise CommandError(told) from refusal
        except Rejected as rejected:
            self._list(rejected.problems)
            raise CommandError(f"{len(rejected.problems)} problems, nothing taken in") from rejected
        self._tell(report, dry_run)

    def _list(self, problems: list[Problem]) -> None:
        for problem in problems:
            self.stderr.write(str(problem))

    def _tell(self, report: Report, dry_run: bool) -> None:
        self._list(report.flagged.problems)
        for note in report.notes:
            self.stdout.write(str(note))
        verb = "would take in" if dry_run else "took in"
        self.stdout.write(
            f"{verb} {report.teas} teas, {report.issues} issues, {report.updates} updates, "
            f"{report.promises} promises, {report.pictures} pictures, {report.register} rows of "
            f"the register; already there: {report.known_teas} teas, {report.known_issues} issues"
        )


def _take(content: bytes, *, by: User, dry_run: bool, checked: bool) -> Report:
    options = {"by": by, "dry_run": dry_run, "may_register": True}
    try:
        return import_workbook(content, **options)
    except NotChecked as refusal:
        if not checked:
            raise
        return import_workbook(content, checked=refusal.mark, **options)


def _user(name: str | None) -> User:
    if name:
        user = User.objects.filter(username=name, is_active=True).first()
        if user is None:
            raise CommandError(f"no such account: {name}")
        return user
    user, is_new = User.objects.get_or_create(
        username=ARCHIVIST, defaults={"first_name": "档案导入"}
    )
    if is_new:
        user.set_unusable_password()
        user.save()
        Membership.objects.create(user=user, role=Role.EDITOR, starts=timezone.localdate())
    return user
