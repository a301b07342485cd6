"""What Wagtail's Chinese catalogue lacks and ours adds: complete, current, and still needed."""

from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_modeladmin

from tests.meta.test_catalogue import PLACEHOLDER, key, translations
from tests.meta.tree import ROOT

OURS = ROOT / "site/locale_wagtail/zh_Hans/LC_MESSAGES"
WAGTAIL = Path(wagtail.__file__).parent


def of_wagtail(domain: str, language: str) -> dict[tuple, polib.POEntry]:
    files = [
        file
        for package in (wagtail, wagtail_modeladmin)
        for file in Path(package.__file__).parent.glob(
            f"**/locale/{language}/LC_MESSAGES/{domain}.po"
        )
    ]
    return {key(one): one for file in sorted(files) for one in polib.pofile(str(file))}


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_every_added_text_is_one_of_wagtails(domain):
    added = {key(one) for one in polib.pofile(str(OURS / f"{domain}.po"))}

    assert added - of_wagtail(domain, "en").keys() == set()


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_added_texts_keep_the_placeholders(domain):
    changed = [
        one.msgid
        for one in polib.pofile(str(OURS / f"{domain}.po"))
        for words in translations(one)
        if not set(PLACEHOLDER.findall(words))
        <= set(PLACEHOLDER.findall(one.msgid_plural or one.msgid))
    ]

    assert changed == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_compiled_additions_are_current(domain):
    written = polib.pofile(str(OURS / f"{domain}.po"))
    compiled = polib.mofile(str(OURS / f"{domain}.mo"))

    assert {key(one): translations(one) for one in compiled} == {
        key(one): translations(one) for one in written
    }


def test_nothing_editors_meet_is_left_in_english():
    known = of_wagtail("djangojs", "zh_Hans") | of_wagtail("django", "zh_Hans")
    added = {key(one) for one in polib.pofile(str(OURS / "django.po"))}
    admin = WAGTAIL / "admin/locale/en/LC_MESSAGES/django.po"
    missing = {
        one.msgid
        for one in polib.pofile(str(admin))
        if key(one) not in added and not (key(one) in known and known[key(one)].translated())
    }

    assert missing <= MEANT_TO_STAY


# Its plural speaks of something its singular doesn't name: no one sentence says both.
MEANT_TO_STAY = {
    "Deleting this page will also delete %(translation_count)s translation of this page."
}
