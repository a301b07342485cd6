"""A hundred thousand public matters, made at once: no action is taken for any of them."""

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path

from django.db import connection
from django.db.models import QuerySet

from clearance import guards
from clearance.enums import FoundKind
from clearance.models import Issue, SearchEntry
from clearance.search.entries import entry
from tests.factories.cast import a_department
from tests.factories.clearance import SPOKEN_AT, category

BATCH = 2_000


def read_words() -> dict[str, list[str]]:
    """The lists of search_words.txt by their names."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in Path(__file__).with_name("search_words.txt").read_text().splitlines():
        if line.startswith(" "):
            found[name] += line.split()
        else:
            name = line
            found[name] = []
    return found


WORDS = read_words()


def make(count: int) -> None:
    """Issues in progress with their entries, the same ones each time."""
    dice, lead, about = random.Random(22), a_department(), category()
    guards.remove(connection)
    numbers = iter(range(count))
    while batch := list(islice(numbers, BATCH)):
        issues = QuerySet(Issue).bulk_create(_issue(n, dice, lead, about) for n in batch)
        SearchEntry.objects.bulk_create(_entries(issues, lead, about, dice))
    guards.install(connection)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _issue(n: int, dice: random.Random, lead, about) -> Issue:
    at = SPOKEN_AT + timedelta(minutes=n)
    parts = (WORDS[name] for name in ("places", "parts", "things", "troubles"))
    return Issue(
        number=f"Q2026-{n:06}", title="".join(map(dice.choice, parts)), category=about, lead=lead,
        state="in_progress", publicity="public", cleared_at=at, opened_at=at, changed_at=at,
        answer_by=at, public_text=" ".join(dice.sample(WORDS["said"], 2)),
    )  # fmt: skip


def _entries(issues, lead, about, dice: random.Random) -> Iterator[SearchEntry]:
    for issue in issues:
        facts = f"{issue.number}\n{about.name}\n{dice.choice(WORDS['places'])}\n{lead.name}"
        yield entry(FoundKind.ISSUE, issue.title, facts, issue.public_text, issue_id=issue.pk)
