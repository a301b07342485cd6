"""Every page of the demo, in both languages: accessible, quiet, from one host, sound HTML.

``VNU_JAR`` names the Nu HTML checker's jar (``npm i vnu-jar``); without it only that is left out.
"""

import os
import re
import subprocess
from collections.abc import Iterable
from datetime import timedelta
from importlib import import_module
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from clearance.actions import links
from clearance.models import FollowUp, Issue, RequestRecord
from clearance.track.unlocking import SESSION_KEY
from tests.browser.walk import Walk

pytestmark = [pytest.mark.browser, pytest.mark.prove]
ADDRESSES = (
    "/progress/?state=open", "/progress/?state=struck", "/progress/?q=热水", "/progress/?q=zzzz",
    "/search/", "/search/?q=空调", "/search/?q=zzzz", "/track/", "/track/?number=R2026-000001",
    "/no-such-page/", "/follow-up/thanks/", "/follow-up/no-such-token/",
)  # fmt: skip


@pytest.fixture
def demo(live_server) -> None:
    call_command("load_demo", stdout=StringIO())


@pytest.fixture
def walk(demo, open_page, axe) -> Walk:
    return Walk(open_page(390, 900), axe)


def test_every_page_is_accessible_and_sound(walk, watch, live_server, tmp_path):
    watch.allow("404 (Not Found)")
    records = one_of_each(RequestRecord.objects.all(), "queue", "state", "kind", "issue__state")
    unlock(walk.page, live_server.url, records)
    private = [f"/track/{one.number}/" for one in records]
    shown = one_of_each(Issue.objects.listed(), "state", "outcome", "publicity", "kind")
    issues = [one.get_absolute_url() for one in shown]

    once = [*ADDRESSES, *private, *follow_ups(), *issues]
    for address in [*pages_of_sitemap(), *once, *(f"/en{one}" for one in once)]:
        answer = walk.page.goto(address)
        name = re.sub(r"\W+", "_", address)[:80]
        (tmp_path / f"{name}.html").write_bytes(answer.body())
        walk.stop(address)

    assert walk.found == []
    assert unsound(tmp_path) == ""


def pages_of_sitemap() -> list[str]:
    whole = Client().get("/sitemap-pages.xml", HTTP_HOST="localhost").content.decode()
    return [urlsplit(one).path for one in re.findall(r"<loc>(.*?)</loc>", whole)]


def one_of_each(rows, *fields: str) -> list:
    """The newest row of each combination of values there is."""
    combinations = sorted(set(rows.order_by().values_list(*fields)), key=str)
    chosen = (dict(zip(fields, values, strict=True)) for values in combinations)
    return [rows.filter(**_exactly(one)).order_by("-pk").first() for one in chosen]


def _exactly(values: dict) -> dict:
    return {f"{name}__isnull" if value is None else name: value is None or value
            for name, value in values.items()}  # fmt: skip


def unlock(page, url: str, records: Iterable[RequestRecord]) -> None:
    """Open the records in this browser, as number and code would."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    until = (timezone.now() + timedelta(days=1)).timestamp()
    session[SESSION_KEY] = {one.number: until for one in records}
    session.create()
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": url}
    page.context.add_cookies([cookie])


def follow_ups() -> list[str]:
    """The question of one open follow-up, by a link of our own."""
    asked = FollowUp.objects.open(timezone.now()).select_related("record").first()
    token = links.token_for(asked.record, asked.round)
    FollowUp.objects.filter(pk=asked.pk).update(token_hash=links.hash_of(token))
    return [f"/follow-up/{token}/"]


def unsound(folder: Path) -> str:
    """What the Nu HTML checker says of the pages in the folder."""
    jar = os.environ.get("VNU_JAR")
    if not jar:
        return ""
    said = subprocess.run(
        ["java", "-jar", jar, "--skip-non-html", str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return said.stderr
