"""Which rule decides: the first in order of which every condition holds. Pure, asks nothing."""

from collections.abc import Iterable

from clearance.catalogue.vocabulary import text_of
from clearance.models import DispatchRule, RequestRecord
from clearance.text.denial import is_meant
from clearance.text.fold import fold


def match(record: RequestRecord, rules: Iterable[DispatchRule]) -> DispatchRule | None:
    """The first of the rules, given in their order, that fits the request."""
    said = text_of(record)
    return next((rule for rule in rules if fits(rule, record, said)), None)


def fits(rule: DispatchRule, record: RequestRecord, said: str) -> bool:
    """Whether all conditions hold; ``said`` is ``text_of`` the record."""
    return (
        _has_category(rule, record)
        and _is_within(rule, record)
        and (not rule.words or bool(words_found(rule, said)))
    )


def words_found(rule: DispatchRule, said: str) -> list[str]:
    """Those of the rule's words that were said and meant, as the rule writes them.

    The longest first; a word within another that was found adds nothing.
    """
    found: list[str] = []
    for word in sorted(rule.words.split(), key=len, reverse=True):
        if is_meant(fold(word), said) and not any(word in longer for longer in found):
            found.append(word)
    return found


def _has_category(rule: DispatchRule, record: RequestRecord) -> bool:
    """A form that asks for no category leaves it to the words, where the rule has some."""
    if rule.category_id is None:
        return True
    if record.category_id is None:
        return bool(rule.words)
    return rule.category_id in (record.category_id, record.category.parent_id)


def _is_within(rule: DispatchRule, record: RequestRecord) -> bool:
    if rule.location_id is None:
        return True
    return record.location is not None and record.location.path.startswith(rule.location.path)
