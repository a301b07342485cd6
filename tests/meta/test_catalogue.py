"""Every text has its Chinese, and the compiled catalogue is the one of the written one."""

import os
import re
import shutil
import subprocess
import sys

import polib
import pytest

from tests.meta.tree import APPS, ROOT

CATALOGUE = "site/locale/zh_Hans/LC_MESSAGES/django.po"
EXTRACT = ("makemessages", "-l", "zh_Hans", "--no-location", "--no-obsolete", "--no-wrap")
# %(name)s, %s, %d, %% and {name}: what must come out of a translation as it went in.
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]|%%|\{\w*\}")


@pytest.fixture(scope="module")
def written() -> polib.POFile:
    return polib.pofile(str(ROOT / CATALOGUE))


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> polib.POFile:
    """The catalogue as makemessages would leave it, made in a copy of the sources."""
    if not shutil.which("xgettext"):
        pytest.fail("xgettext is missing: apt install gettext", pytrace=False)
    copy = tmp_path_factory.mktemp("sources")
    ignored = shutil.ignore_patterns("__pycache__", "static", "migrations")
    for folder in (*APPS, "site", "templates"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=ignored)
    shutil.copy(ROOT / "manage.py", copy)
    made = subprocess.run(
        [sys.executable, "manage.py", *EXTRACT],
        cwd=copy,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings.test"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return polib.pofile(str(copy / CATALOGUE))


def key(entry: polib.POEntry) -> tuple[str, str]:
    return entry.msgctxt or "", entry.msgid


def translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_catalogue_holds_exactly_the_texts_of_the_sources(extracted, written):
    assert sorted(map(key, written)) == sorted(map(key, extracted))


def test_catalogue_translates_every_text(extracted):
    missing = [entry.msgid for entry in extracted if not entry.translated()]

    assert missing == []


def test_catalogue_has_nothing_fuzzy(written):
    assert [entry.msgid for entry in written.fuzzy_entries()] == []


def test_catalogue_keeps_the_placeholders(written):
    changed = [
        f"{entry.msgid!r} became {translation!r}"
        for entry in written.translated_entries()
        for translation in translations(entry)
        if sorted(set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid)))
        != sorted(set(PLACEHOLDER.findall(translation)))
    ]

    assert changed == []


def test_compiled_catalogue_is_current(written):
    compiled = polib.mofile(str(ROOT / CATALOGUE.replace(".po", ".mo")))

    assert {key(entry): translations(entry) for entry in compiled} == {
        key(entry): translations(entry) for entry in written if entry.translated()
    }
