"""What a list is narrowed to: by its editor for good, and by its reader in the address."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict

from clearance.faces.shapes import Standing
from clearance.lists.rows import READABLE
from clearance.lists.standings import CONDITIONS
from clearance.models import Issue
from clearance.models.progress_page import ProgressListPage

# In the address of matters raised at no gathering: 平日.
EVERYDAY = "everyday"
OFFERED_STANDINGS = (
    Standing.OPEN,
    Standing.CHECKING,
    Standing.BOOKS,
    Standing.ANSWERED,
    Standing.STRUCK,
    Standing.LEFT,
)
LONGEST_WORDS = 40
# Digits of the largest key there can be: Python refuses to read thousands of them as a number.
MAX_ID, MAX_DIGITS = 2**31, 10


@dataclass(frozen=True)
class Choice:
    """A reader's choice; empty means all. What the address says amiss is left out.

    ``q`` are words of the title, each of which must be in it.
    """

    q: str = ""
    state: str = ""
    origin: str = ""
    category: str = ""
    department: str = ""

    def with_(self, **changed) -> "Choice":
        return replace(self, **changed)

    def query(self, **more: str) -> str:
        """The part of an address that chooses this, ``""`` for everything."""
        chosen = {name: value for name, value in (vars(self) | more).items() if value}
        return f"?{urlencode(chosen)}" if chosen else ""

    def narrow(self, issues, *, but: str = ""):
        """The issues chosen; ``but`` names a choice to leave open."""
        for name, value in vars(self).items():
            if value and name != but:
                issues = issues.filter(_condition(name, value))
        return issues


def read_choice(get: QueryDict) -> Choice:
    return Choice(
        q=" ".join(get.get("q", "").replace("\0", "").split())[:LONGEST_WORDS].strip(),
        state=get.get("state", "") if get.get("state") in OFFERED_STANDINGS else "",
        origin=_origin(get.get("origin", "")),
        category=_id(get.get("category", "")),
        department=_id(get.get("department", "")),
    )


def _origin(written: str) -> str:
    return written if written == EVERYDAY else _id(written)


def _id(written: str) -> str:
    is_number = written.isascii() and written.isdigit() and len(written) <= MAX_DIGITS
    return written if is_number and int(written) < MAX_ID else ""


def _condition(name: str, value: str) -> Q:
    """Found by what its row tells, so that a filter tells nothing more of an uncleared one."""
    if name == "q":
        return _titled(value)
    if name == "state":
        return CONDITIONS[Standing(value)]
    if name == "origin":
        return READABLE & Q(origin_page=None if value == EVERYDAY else int(value))
    if name == "category":
        return _of_category(int(value))
    return READABLE & Q(lead=int(value))


def _of_category(pk: int) -> Q:
    """A row without words tells its top category and no more, so none is found by a lower one."""
    of_top = Q(category=pk, category__parent=None) | Q(category__parent=pk)
    return of_top | READABLE & Q(category=pk)


def _titled(words: str) -> Q:
    found = READABLE
    for word in words.split():
        found &= Q(title__icontains=word)
    return found


def issues_of(page):
    """What an editor chose for the page: everything listed, or a special list's part of it."""
    issues = Issue.objects.listed()
    if not isinstance(page, ProgressListPage):
        return issues
    fixed = Choice(
        origin=str(page.gathering_id or ""),
        category=str(page.category_id or ""),
        department=str(page.department_id or ""),
    )
    return fixed.narrow(issues).filter(_period(page))


def is_everything(page, choice: Choice) -> bool:
    return not isinstance(page, ProgressListPage) and choice == Choice()


def _period(page: ProgressListPage) -> Q:
    within = Q()
    if page.term:
        ends = page.term.vacation_until or page.term.closes
        within &= Q(opened_at__date__gte=page.term.opens, opened_at__date__lte=ends)
    if page.opened_from:
        within &= Q(opened_at__date__gte=page.opened_from)
    if page.opened_until:
        within &= Q(opened_at__date__lte=page.opened_until)
    return within
