"""Which rule decides: the first in order of which every condition holds. Pure, asks nothing."""

from collections.abc import Iterable

from clearance.models import DispatchRule, RequestRecord
from clearance.text.fold import fold


def match(record: RequestRecord, rules: Iterable[DispatchRule]) -> DispatchRule | None:
    """The first of the rules, given in their order, that fits the request."""
    said = text_of(record)
    return next((rule for rule in rules if fits(rule, record, said)), None)


def text_of(record: RequestRecord) -> str:
    """The words of the request a rule may look for: its title, its text and what was answered."""
    answers = (str(one["value"]) for one in record.extra)
    return fold("\n".join((record.title, record.body, *answers)))


def fits(rule: DispatchRule, record: RequestRecord, said: str) -> bool:
    """Whether all conditions hold; ``said`` is ``text_of`` the record."""
    return (
        _has_category(rule, record)
        and _is_within(rule, record)
        and (not rule.words or bool(words_found(rule, said)))
    )


def words_found(rule: DispatchRule, said: str) -> list[str]:
    """Those of the rule's words that were said, as the rule writes them."""
    return [word for word in rule.words.split() if fold(word) in said]


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
