"""What the college binds itself to before somebody presses the button."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.clocks import promise_for
from clearance.deadlines import Promised
from clearance.faces import due
from clearance.faces.due import When
from forms.by_kind import codes_of, names_of
from forms.kinds import is_sealed, tier_of
from home.college.calendar import load_calendar


@dataclass(frozen=True)
class PromiseLine:
    """``kinds`` names the kinds it holds for; empty when it holds for whatever is sent."""

    codes: str
    kinds: str
    when: When


def promise_lines(page, now: datetime) -> list[PromiseLine]:
    """One line for each promise that the form's kinds may get, the first chosen kind's first."""
    groups: dict[tuple, list[str]] = {_group(page, page.default_kind): []}
    for kind in page.kinds:
        groups.setdefault(_group(page, kind), []).append(kind)
    calendar = load_calendar(timezone.localdate(now))
    promised = {tier: promise_for(tier, now, calendar)[0] for tier, _sealed in groups}
    return [
        PromiseLine(
            codes=codes_of(kinds),
            kinds=names_of(kinds) if len(groups) > 1 else "",
            when=promise_words(promised[tier], sealed=sealed),
        )
        for (tier, sealed), kinds in groups.items()
    ]


def _group(page, kind: str) -> tuple[str, bool]:
    return tier_of(kind, page.tier), is_sealed(kind)


def promise_words(promised: Promised, *, sealed: bool) -> When:
    """Who answers by when. A department isn't known yet, so the centre's name stands."""
    who = answerer(sealed=sealed)
    if promised.opening_workday:
        return due.promise_after_opening(who, promised.opening_workday, promised.answer_by)
    return due.promise(who, promised.answer_by)


def answerer(*, sealed: bool) -> str:
    return _("The discipline office") if sealed else _("The reception centre")
