"""Every address of the site, from the URL configuration, filled in with what stands there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

from tests.walk.filling import CASES, QUERIES, ways_to_fill
from tests.walk.world import World
from tests.walk.written_out import WRITTEN_OUT

# The desk, what is registered for the domain's models, the first screen, and what reports on all.
OF_THE_DOMAIN = re.compile(
    r"^/admin/$|^/admin/(desk|reports|forms|archive|operations|reviews|teas)/|/clearance/|clearance\."
)


@dataclass(frozen=True)
class Pattern:
    """One line of the URL configuration; without a name it goes by its route."""

    name: str
    route: str
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Address:
    """``key`` is the pattern's name, and which of several things the address is of."""

    key: str
    url: str

    @property
    def is_wagtails(self) -> bool:
        """One of Wagtail's own screens, on which nothing of the domain has a place."""
        return self.url.startswith("/admin/") and not OF_THE_DOMAIN.search(self.url)


def patterns(resolver=None, route: str = "", spaces: tuple = ()) -> Iterator[Pattern]:
    for one in (resolver or get_resolver()).url_patterns:
        here = f"{route}{one.pattern}"
        if isinstance(one, URLResolver):
            inside = (*spaces, one.namespace) if one.namespace else spaces
            yield from patterns(one, here, inside)
        elif isinstance(one, URLPattern):
            name = ":".join((*spaces, one.name)) if one.name else here
            yield Pattern(name, here, tuple(sorted(one.pattern.regex.groupindex)))


def addresses(world: World) -> list[Address]:
    """Each pattern in each of its cases, and asked in each of its ways."""
    found = [
        Address(f"{name} {case}".strip(), url)
        for pattern in patterns()
        for name, case, url in _filled_in(pattern, world)
    ]
    return list(dict.fromkeys(found))


def _filled_in(pattern: Pattern, world: World) -> Iterator[tuple[str, str, str]]:
    if pattern.name in WRITTEN_OUT:
        for case, urls in WRITTEN_OUT[pattern.name](world).items():
            yield from ((pattern.name, case, url) for url in urls)
        return
    for case in CASES.get(pattern.name, ("",)):
        for values in ways_to_fill(pattern, case, world):
            url = _address(pattern, values)
            asked = [f"{url}?{query}" for query in QUERIES.get(pattern.name, ())]
            with translation.override("en"):
                twins = {url, _address(pattern, values)}
            yield from ((pattern.name, case, one) for one in (*sorted(twins), *asked))


def _address(pattern: Pattern, values: dict) -> str:
    if pattern.name == pattern.route:
        return f"/{pattern.route}"
    return reverse(pattern.name, kwargs=values)
