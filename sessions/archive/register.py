"""Names in a workbook and the college's register they stand for."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sessions.archive.tidying import as_key

# Of the codes people give matters (22-01): the same code of the same tea is the same matter.
CODES = uuid.UUID("5d0cbb04-35c4-4c0d-9d0f-6a1f4b0f3a11")


def key_of(tea: int, code: str) -> uuid.UUID:
    """The key of a matter's row; an exported code is the key itself."""
    try:
        return uuid.UUID(code)
    except ValueError:
        return uuid.uuid5(CODES, f"{tea}:{code.casefold()}")


@dataclass(frozen=True)
class Span:
    """A term with its vacation."""

    name: str
    opens: date
    ends: date


@dataclass(frozen=True)
class KnownTea:
    day: date
    titles: frozenset[str] = frozenset()
    is_settled: bool = True


@dataclass(frozen=True)
class KnownIssue:
    """A matter that stands in the database, by its key."""

    tea: int
    title: str
    raised_on: date
    is_past: bool
    has_lead: bool
    number: str = ""


@dataclass
class Register:
    """What there is to point at: names as they are looked up, and what they find.

    The values are models' keys, or None for what the workbook itself brings along.
    """

    departments: dict[str, int | None] = field(default_factory=dict)
    people: dict[str, int | None] = field(default_factory=dict)
    terms: list[Span] = field(default_factory=list)
    places: dict[str, int | None] = field(default_factory=dict)
    categories: dict[str, int | None] = field(default_factory=dict)
    category_slugs: dict[str, str] = field(default_factory=dict)
    teas: dict[int, KnownTea] = field(default_factory=dict)
    issues: dict[uuid.UUID, KnownIssue] = field(default_factory=dict)
    slugs: set[str] = field(default_factory=set)
    # Names that mean two different things: 电梯 under two categories.
    ambiguous: set[str] = field(default_factory=set)

    def term_on(self, day: date) -> str | None:
        return next((one.name for one in self.terms if one.opens <= day <= one.ends), None)

    def has_term(self, name: str) -> bool:
        return any(one.name == folded(name) for one in self.terms)


def folded(name: str) -> str:
    """A name as it is looked up: width and blanks don't matter, nor which dash it is."""
    return as_key(name).replace(" ", "").replace("—", "-").replace("–", "-").replace("--", "-")


def add_names(found: dict, key: int | None, names: Iterable[str], ambiguous: set[str]) -> None:
    """Let each of the names find the key; one that finds another already finds neither."""
    for name in {folded(one) for one in names if one}:
        if name in found and found[name] != key:
            ambiguous.add(name)
        found.setdefault(name, key)


def category_names(name: str, parent: str, slug: str) -> tuple[str, ...]:
    """生活服务/热水, 热水 or hot-water."""
    return (f"{parent}/{name}", name, slug) if parent else (name, slug)


def place_names(code: str, full_name: str) -> tuple[str, ...]:
    return (code, full_name)


def person_names(name: str, title: str) -> tuple[str, ...]:
    return (name, f"{name}({title})") if title else (name,)
