"""Measure the product's own judgement on files that somebody else wrote."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from clearance.search.evaluating import READ_AT, Asked, ask_all, measures


class Command(BaseCommand):
    help = (
        "Measure the search. Each line of the corpus is {id, title, body}, with facts (place, "
        "category, departments) where the search has them apart; each line of the queries "
        "{query, relevant: [id, …]}. The corpus is indexed apart, in a transaction that is "
        "rolled back. recall@10 is the relevant texts among the first 10, divided by 10 or by "
        "all the relevant ones where they are fewer; the other figures likewise."
    )

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["search"])
        parser.add_argument("--corpus", required=True, type=Path)
        parser.add_argument("--queries", required=True, type=Path)
        parser.add_argument("--misses", action="store_true", help="name what was not found")

    def handle(self, *args, corpus: Path, queries: Path, misses: bool, **options):
        texts = _lines(corpus, "id", "title", "body")
        asked = ask_all(texts, _lines(queries, "query", "relevant"))
        if not asked:
            raise CommandError(f"{queries}: no query names a relevant text")
        self.stdout.write(f"queries {len(asked)} of {len(texts)} texts")
        for name, figure in measures(asked).items():
            self.stdout.write(f"{name} {figure:.4f}")
        if misses:
            self._tell_misses(asked)

    def _tell_misses(self, asked: list[Asked]) -> None:
        for one in asked:
            if one.hits(READ_AT) < 1:
                missing = sorted(one.relevant.difference(one.found))
                self.stdout.write(f"missed {one.query}: {' '.join(missing)}")


def _lines(path: Path, *names: str) -> list[dict]:
    """The objects of a file of JSON lines; raises CommandError naming the line that is none."""
    try:
        written = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
    return [_read(path, n, line, names) for n, line in enumerate(written, 1) if line.strip()]


def _read(path: Path, number: int, line: str, names: tuple[str, ...]) -> dict:
    try:
        one = json.loads(line)
    except ValueError as error:
        raise CommandError(f"{path}, line {number}: not JSON") from error
    missing = [name for name in names if not isinstance(one, dict) or name not in one]
    if missing:
        raise CommandError(f"{path}, line {number}: without {', '.join(missing)}")
    return one
