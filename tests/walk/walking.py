"""Going to every address as everybody, and noting what was got and which marks were told."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction
from django.test import Client

from tests.walk.addresses import Address
from tests.walk.marks import found_in
from tests.walk.world import World

BROKEN = 500
# Where one is sent who may not be where one was going. Wagtail says no with its own home.
SENT_AWAY = (
    "/admin/login/",
    "/_util/login/",
    "/signin/",
    "/en/signin/",
    "/track/?number=",
    "/en/track/?number=",
)
OWN_TABLES = '"clearance_'
# That somebody has a page open is noted by opening it.
NOTED_BY_READING = '"clearance_presence"'


@dataclass(frozen=True)
class Got:
    """``opened``: the address gave what it is for, and not a refusal."""

    who: str
    address: Address
    status: int
    opened: bool
    told: frozenset[str]
    wrote: tuple[str, ...] = ()


def go(
    world: World, places: list[Address], who: str, method: str = "get", data: dict | None = None
) -> Iterator[Got]:
    """Ask for every address in turn. What an answer did to the database is undone after it."""
    client = Client(raise_request_exception=False)
    if world.people[who]:
        client.force_login(world.people[who])
    for address in places:
        if address.url.startswith("/admin/logout"):
            continue
        with undone(), noting_writes() as wrote:
            response = getattr(client, method)(address.url, data or {})
            got = Got(who, address, response.status_code, is_opened(response, address),
                      found_in(content_of(response)), tuple(wrote))  # fmt: skip
        yield got


@contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def noting_writes():
    """The statements that wrote to the domain's own tables."""
    wrote: list[str] = []

    def note(execute, sql, params, many, context):
        writes = not sql.startswith("SELECT") and OWN_TABLES in sql
        if writes and NOTED_BY_READING not in sql:
            wrote.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield wrote


def is_opened(response, address: Address) -> bool:
    if response.status_code in (301, 302, 303):
        location = response.headers["Location"]
        refused = location == "/admin/" or location.startswith(SENT_AWAY)
        return not refused
    return response.status_code == 200


def content_of(response) -> bytes:
    """All that was sent, a spreadsheet unpacked, with the headers."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if body.startswith(b"PK"):
        sheet = zipfile.ZipFile(io.BytesIO(body))
        body = b"\n".join(sheet.read(name) for name in sheet.namelist())
    return body + repr(response.headers).encode() + repr(response.cookies).encode()
