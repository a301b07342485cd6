"""Taking a workbook in: checked first, then all of it or nothing."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from home.models import User
from sessions.archive.checking import Against, check
from sessions.archive.finding import Finder
from sessions.archive.gating import Flagged, flag
from sessions.archive.known import read_register
from sessions.archive.opening import open_file
from sessions.archive.pictures import Pictures
from sessions.archive.problems import NotChecked, Problem, Rejected, told
from sessions.archive.reading import Tables, read_tables
from sessions.archive.registering import register_rows
from sessions.archive.sheets import RECAP, TEAS
from sessions.archive.taking import Taking, take_teas


@dataclass
class Report:
    """What came of it; ``notes`` are things to know that stop nothing."""

    teas: int = 0
    issues: int = 0
    updates: int = 0
    promises: int = 0
    register: int = 0
    pictures: int = 0
    known_teas: int = 0
    known_issues: int = 0
    notes: list[Problem] = field(default_factory=list)
    flagged: Flagged = field(default_factory=Flagged)


def import_workbook(
    content: bytes,
    *,
    by: User,
    dry_run: bool = False,
    may_register: bool = False,
    checked: str = "",
) -> Report:
    """Take in what the site lacks; what it has stays as it is.

    Raises NotReadable for the file as a whole, or Rejected with every problem there is; then
    nothing has changed. A dry run goes all the way and takes it back. Texts that the gate would
    keep back raise NotChecked, unless ``checked`` is the mark of just these findings; a dry run
    reports them.
    """
    opened = open_file(content)
    tables, pictures = read_tables(opened), Pictures(opened)
    flagged = flag(tables, _check(tables, pictures, may_register).register)
    if flagged.problems and not dry_run and checked != flagged.mark:
        raise NotChecked(flagged.problems, flagged.mark)
    try:
        with transaction.atomic():
            report = _take(tables, pictures, by, flagged)
            transaction.set_rollback(dry_run)
    except BaseException:
        pictures.forget()
        raise
    if dry_run:
        pictures.forget()
    return report


def _check(tables: Tables, pictures: Pictures, may_register: bool) -> Against:
    """What the tables were held against; raises Rejected with every problem there is."""
    wanted = {row["picture"] for sheet in (TEAS, RECAP) for row in tables[sheet] if row["picture"]}
    against = Against(read_register(), timezone.localdate(), pictures.faults(wanted), may_register)
    problems = check(tables, against)
    if problems:
        raise Rejected(problems)
    return against


def _take(tables: Tables, pictures: Pictures, by: User, flagged: Flagged) -> Report:
    report = Report(notes=[*tables.notes], flagged=flagged)
    try:
        report.register = register_rows(tables)
        take_teas(Taking(tables, Finder(), pictures, by, report))
    except ValidationError as refusal:
        raise Rejected([Problem(told(refusal))]) from refusal
    except IntegrityError as clash:
        text = _("Somebody else changed the same things just now. Try again.")
        raise Rejected([Problem(text)]) from clash
    report.pictures = pictures.new
    return report
