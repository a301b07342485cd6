"""What the college binds itself to before somebody presses the button."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from clearance.clocks import promise_for
from clearance.deadlines import Promised
from clearance.enums import Kind
from clearance.faces import due
from clearance.faces.due import When
from forms.kinds import is_sealed, tier_of


@dataclass(frozen=True)
class PromiseLine:
    """``kinds`` are the kinds it holds for; none when it holds for whatever is sent."""

    kinds: tuple[str, ...]
    when: When


def promise_lines(page, now: datetime) -> list[PromiseLine]:
    """One line for each tier that the form's kinds may get, the first chosen kind's first."""
    first = [page.default_kind, *page.kinds]
    groups: dict[tuple, list[str]] = {}
    for kind in dict.fromkeys(first):
        groups.setdefault((tier_of(kind, page.tier), is_sealed(kind)), []).append(kind)
    return [
        PromiseLine(
            kinds=tuple(str(Kind(kind).label) for kind in kinds) if len(groups) > 1 else (),
            when=promise_words(promise_for(tier, now)[0], sealed=sealed),
        )
        for (tier, sealed), kinds in groups.items()
    ]


def promise_words(promised: Promised, *, sealed: bool) -> When:
    """Who answers by when. A department isn't known yet, so the centre's name stands."""
    return due.promise(answerer(sealed=sealed), promised.answer_by)


def answerer(*, sealed: bool) -> str:
    return _("The discipline office") if sealed else _("The reception centre")
