"""What the catalogue would do with a request, in words of its own and none of the person's."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from clearance.actions.own_words import quoted
from clearance.catalogue.matching import match, words_found
from clearance.catalogue.vocabulary import Trouble, text_of, trouble_of
from clearance.enums import Alarm, Kind, Tier
from clearance.models import DispatchRule, RequestRecord
from home.college.enums import LocationKind
from home.models import Category


@dataclass(frozen=True)
class Suggestion:
    """The rule that made it, and what an issue of the request would begin with.

    ``brief`` is empty where the words don't tell what is wrong: somebody has to write it.
    ``words`` are those that gave the category, where the person chose none. It is sure where the
    person chose the category, or named the rule's own thing together with what is wrong with it.
    """

    rule: DispatchRule
    category: Category | None
    tier: str
    title: str
    brief: str
    words: tuple[str, ...] = ()
    sure: bool = False

    def told(self) -> str:
        """Which rule made it, why there is such a rule, and what is only gathered from a word."""
        words = _("Suggested by the rule “%(rule)s”: %(reason)s")
        told = words % {"rule": self.rule, "reason": self.rule.reason}
        if self.words:
            gathered = _("The category is gathered from: %(words)s. See whether it fits.")
            told = f"{told} {gathered % {'words': pgettext('list', ', ').join(self.words)}}"
        return told if self.brief else f"{told} {_('What is wrong is for you to write.')}"


def suggest(record: RequestRecord, rules: Iterable[DispatchRule]) -> Suggestion | None:
    """What the first fitting rule says; None when none fits."""
    rule = match(record, rules)
    if rule is None:
        return None
    category = record.category or rule.category
    found = words_found(rule, text_of(record))
    trouble = trouble_of(record)
    is_sure = record.category is not None or _names_its_thing(trouble, found)
    if trouble and not trouble.thing:
        trouble = replace(trouble, thing=found[0] if found else str(category or ""))
    return Suggestion(
        rule=rule,
        category=category,
        tier=_tier(record, rule),
        title=_title(record, category, trouble),
        brief=_brief(record, trouble) if trouble else "",
        words=tuple(found) if record.category is None else (),
        sure=is_sure,
    )


def _names_its_thing(trouble: Trouble | None, found: list[str]) -> bool:
    return bool(trouble and trouble.thing) and any(
        word in trouble.thing or trouble.thing in word for word in found
    )


def _tier(record: RequestRecord, rule: DispatchRule) -> str:
    """Danger is urgent. Only a repair has a repair's clock, whatever the rule was made for."""
    if record.alarm != Alarm.NONE:
        return Tier.URGENT
    is_no_repair = record.kind != Kind.REPAIR
    return record.tier if rule.tier == Tier.REPAIR and is_no_repair else rule.tier


def _title(record: RequestRecord, category: Category | None, trouble: Trouble | None) -> str:
    """What is wrong and where, down to the floor; by category where that would quote the person."""
    kind = str(Kind(record.kind).label)
    told = trouble and f"{trouble.thing}{trouble.fault}"
    title = _pair(told or category or kind, _public_place(record) or kind)
    if told and quoted(title, record):
        return _pair(category or kind, _public_place(record) or kind)
    return title


def _public_place(record: RequestRecord) -> str:
    """The room is the department's to read, and stays out of titles."""
    place = record.location
    if place is None:
        return ""
    building = place.building or place
    is_floor = place.kind == LocationKind.FLOOR and place != building
    return f"{building.name}{place.name}" if is_floor else building.name


def _brief(record: RequestRecord, trouble: Trouble) -> str:
    """Thing and fault in lines of their own, so that no short title of the person stands in it."""
    lines = [(_("Thing"), trouble.thing), (_("Trouble"), trouble.fault)]
    if record.location:
        lines.append((pgettext("brief", "Place"), record.location.full_name))
    return "\n".join(_pair(label, said) for label, said in lines if said)


def _pair(first, second) -> str:
    words = pgettext("catalogue", "%(first)s: %(second)s")
    return words % {"first": first, "second": second}
