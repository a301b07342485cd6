"""How well an entry answers: one formula for both databases, so that they agree."""

import re
from dataclasses import dataclass
from itertools import pairwise

from clearance.search.query import Query, Term, Way
from clearance.text.fold import fold

# A word in the title counts more than in all of the rest.
IN_TITLE, IN_FACTS, IN_BODY, AGAIN_IN_BODY, MOST_AGAIN = 3.0, 0.9, 1.0, 0.1, 5
SPELT_IN_TITLE = 2.0
# Beside the rest a short title tells more of itself.
FILLS_TITLE = 0.5
# How much of a word is there that is in no title; a long text has all sorts of words. And how
# much of a single character, in a title and elsewhere: it may be a part of any word.
COVERS_IN_BODY, COVERS_IN_LONG_BODY = 0.8, 0.6
CHARACTER_COVERS = 0.9, 0.3
LONG_BODY = 400
# All that was typed, side by side; and of that, for two words that follow each other.
WHOLE_IN_TITLE, WHOLE_IN_BODY, SIDE_BY_SIDE = 2.0, 0.5, 0.4
# Before one of these a number would be another.
NUMBER = re.compile("[0-9一二三四五六七八九十]")
NOTHING = (0.0, 0.0)
# So much of a word must be in the title for it to count as nearly said, and so it counts.
NEARLY, NEARLY_COUNTS = 0.3, 0.6


@dataclass(frozen=True)
class Candidate:
    pk: int
    kind: str
    title: str
    facts: str
    body: str
    title_terms: str = ""
    terms: str = ""


@dataclass(frozen=True)
class Ranked:
    """``complete``: it has all the words somewhere.

    ``coverage``: how much of what was asked for is there, up to 1; rare words are more of it.
    """

    pk: int
    kind: str
    complete: bool
    coverage: float
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
        key=lambda one: (-one.coverage, -one.score, -one.pk),
    )


def _ranked(query: Query, candidate: Candidate) -> Ranked:
    texts = _Texts(
        _close(candidate.title), _close(candidate.facts), _close(candidate.body), candidate
    )
    total = covered = 0.0
    complete = True
    for term in query.terms:
        covers, said = max((_said(way, texts) for way in term.ways), default=NOTHING)
        complete = complete and said > 0
        if not said:
            covers = NEARLY_COUNTS * _nearly_said(term, texts)
            said = covers * IN_TITLE
        covered += term.weight * covers
        total += term.weight * said
    asked = sum(term.weight for term in query.terms)
    score = total / asked + _whole(query, texts) if total else 0.0
    coverage = round(covered / asked, 1)
    return Ranked(candidate.pk, candidate.kind, complete, coverage, round(score, 6))


def _close(text: str) -> str:
    return "".join(fold(text).split())


def _said(way: Way, texts: _Texts) -> tuple[float, float]:
    """How much of the word is there, up to 1, and how much that tells."""
    if way.is_spelt:
        spelt = _spelt(way, texts.candidate)
        return float(spelt > 0), way.weight * spelt
    times = _times(way.text, texts.body)
    in_facts = _times(way.text, texts.facts) > 0
    found = IN_FACTS * in_facts
    if times:
        found += IN_BODY + AGAIN_IN_BODY * min(times - 1, MOST_AGAIN)
    if _times(way.text, texts.title):
        found += IN_TITLE + FILLS_TITLE * len(way.text) / len(texts.title)
        return (1.0 if len(way.text) > 1 else CHARACTER_COVERS[0]), way.weight * found
    covers = COVERS_IN_LONG_BODY if len(texts.body) > LONG_BODY else COVERS_IN_BODY
    covers = 1.0 if in_facts else covers if times else 0.0
    return (covers if len(way.text) > 1 else min(covers, CHARACTER_COVERS[1])), way.weight * found


def _times(word: str, text: str) -> int:
    """How often the text has the word; 15号 and 十五号 have no 5号."""
    if word not in text or not NUMBER.match(word):
        return text.count(word)
    return len(re.findall(rf"(?<!{NUMBER.pattern}){re.escape(word)}", text))


def _spelt(way: Way, candidate: Candidate) -> float:
    if way.text in candidate.title_terms.split():
        return SPELT_IN_TITLE
    return IN_FACTS if way.text in candidate.terms.split() else 0.0


def _nearly_said(term: Term, texts: _Texts) -> float:
    """The share of the word that is in the title: 宿舍 for 宿舍楼, 早餐 for 早饭."""
    whole = sum(weight for _sign, weight in term.signs)
    there = sum(weight for sign, weight in term.signs if sign in texts.title)
    return there / whole if there > whole * NEARLY else 0.0


def _whole(query: Query, texts: _Texts) -> float:
    """For what stands side by side as it was typed."""
    if len(query.terms) < 2:
        return 0.0
    if query.close in texts.title:
        return WHOLE_IN_TITLE
    together = (one.ways[0].text + two.ways[0].text for one, two in pairwise(query.terms))
    if any(two in texts.title for two in together):
        return WHOLE_IN_TITLE * SIDE_BY_SIDE
    return WHOLE_IN_BODY if query.close in texts.body else 0.0
