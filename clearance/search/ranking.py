"""How well an entry answers: one formula for both databases, so that they agree."""

from dataclasses import dataclass

from clearance.search.query import Query, Term, Way
from clearance.text.fold import fold
from clearance.text.grams import is_unspaced, pairs

# A word in the title counts more than in all of the rest.
IN_TITLE, IN_FACTS, IN_BODY, AGAIN_IN_BODY, MOST_AGAIN = 3.0, 0.9, 1.0, 0.1, 5
SPELT_IN_TITLE = 2.0
# All that was typed, side by side.
WHOLE_IN_TITLE, WHOLE_IN_BODY = 4.0, 1.0
# Beside the rest a short title tells more of itself.
FILLS_TITLE = 1.0
# Of a long word, this much must be there for it to count as nearly said, and so it counts.
NEARLY, NEARLY_COUNTS = 0.5, 0.4


@dataclass(frozen=True)
class Candidate:
    pk: int
    kind: str
    title: str
    facts: str
    body: str
    title_terms: str
    terms: str


@dataclass(frozen=True)
class Ranked:
    """``complete``: it has all the words that were needed."""

    pk: int
    kind: str
    complete: bool
    score: float


@dataclass(frozen=True)
class _Texts:
    """The candidate's texts, folded and without spaces."""

    title: str
    facts: str
    body: str
    candidate: Candidate


def rank(query: Query, candidates: list[Candidate]) -> list[Ranked]:
    """The best first; of equals the newest."""
    ranked = (_ranked(query, candidate) for candidate in candidates)
    return sorted(
        (one for one in ranked if one.score > 0),
        key=lambda one: (not one.complete, -one.score, -one.pk),
    )


def _ranked(query: Query, candidate: Candidate) -> Ranked:
    texts = _Texts(
        _close(candidate.title), _close(candidate.facts), _close(candidate.body), candidate
    )
    total = asked = 0.0
    complete = True
    for term in query.terms:
        found = max((_said(way, texts) for way in term.ways), default=0.0)
        complete = complete and (found > 0 or not term.needed)
        total += term.weight * (found or _nearly_said(term, texts))
        asked += term.weight
    score = total / asked + _whole(query, texts) if total else 0.0
    return Ranked(candidate.pk, candidate.kind, complete, round(score, 6))


def _close(text: str) -> str:
    return "".join(fold(text).split())


def _said(way: Way, texts: _Texts) -> float:
    if way.is_spelt:
        return way.weight * _spelt(way, texts.candidate)
    times = texts.body.count(way.text)
    found = IN_FACTS * (way.text in texts.facts)
    if way.text in texts.title:
        found += IN_TITLE + FILLS_TITLE * len(way.text) / len(texts.title)
    if times:
        found += IN_BODY + AGAIN_IN_BODY * min(times - 1, MOST_AGAIN)
    return way.weight * found


def _spelt(way: Way, candidate: Candidate) -> float:
    if way.text in candidate.title_terms.split():
        return SPELT_IN_TITLE
    return IN_FACTS if way.text in candidate.terms.split() else 0.0


def _nearly_said(term: Term, texts: _Texts) -> float:
    """Something for a long word of which most is there: 宿舍 where 宿舍楼 was asked for."""
    word = term.ways[0].text
    parts = pairs(word) if is_unspaced(word) else []
    if len(parts) < 2:
        return 0.0
    best = 0.0
    for text, counts in ((texts.title, IN_TITLE), (texts.body, IN_BODY)):
        share = sum(part in text for part in parts) / len(parts)
        best = max(best, counts * share if share >= NEARLY else 0.0)
    return best * NEARLY_COUNTS


def _whole(query: Query, texts: _Texts) -> float:
    if len(query.terms) < 2:
        return 0.0
    if query.close in texts.title:
        return WHOLE_IN_TITLE
    return WHOLE_IN_BODY if query.close in texts.body else 0.0
