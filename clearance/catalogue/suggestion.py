"""What the catalogue would do with a request, in words of its own and none of the person's."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.catalogue.matching import match, text_of, words_found
from clearance.enums import Kind, Tier
from clearance.models import DispatchRule, RequestRecord
from home.models import Category


@dataclass(frozen=True)
class Suggestion:
    """The rule that made it, and what an issue of the request would begin with."""

    rule: DispatchRule
    category: Category | None
    tier: str
    title: str
    brief: str

    def told(self) -> str:
        """Which rule made it, and why there is such a rule."""
        words = _("Suggested by the rule “%(rule)s”: %(reason)s")
        return words % {"rule": self.rule, "reason": self.rule.reason}


def suggest(record: RequestRecord, rules: Iterable[DispatchRule]) -> Suggestion | None:
    """What the first fitting rule says; None when none fits."""
    rule = match(record, rules)
    if rule is None:
        return None
    category = record.category or rule.category
    return Suggestion(
        rule=rule,
        category=category,
        tier=_tier(record, rule),
        title=_title(record, category),
        brief=_brief(record, rule, category),
    )


def _tier(record: RequestRecord, rule: DispatchRule) -> str:
    """Only a repair has a repair's clock, whatever the rule was made for."""
    is_no_repair = record.kind != Kind.REPAIR
    return record.tier if rule.tier == Tier.REPAIR and is_no_repair else rule.tier


def _kind(record: RequestRecord) -> str:
    return str(Kind(record.kind).label)


def _title(record: RequestRecord, category: Category | None) -> str:
    """Category and building; the room is the department's to read, and stays out of titles."""
    place = record.location and (record.location.building or record.location).name
    return _pair(category or _kind(record), place or _kind(record))


def _brief(record: RequestRecord, rule: DispatchRule, category: Category | None) -> str:
    said = [_pair(_kind(record), category or rule.lead)]
    if found := words_found(rule, text_of(record)):
        said.append(_("Mentioned: %(words)s") % {"words": pgettext("list", ", ").join(found)})
    if record.location:
        said.append(_("Place: %(place)s") % {"place": record.location.full_name})
    return "\n".join(said)


def _pair(first, second) -> str:
    words = pgettext("catalogue", "%(first)s: %(second)s")
    return words % {"first": first, "second": second}
