"""Public pages carry no script or style inline and load nothing from another host."""

import re

import pytest

from tests.meta.tree import files, text

# Wagtail's admin and mail programs need what the public policy forbids.
NOT_PUBLIC = (
    "templates/clearance/desk/",
    "templates/clearance/admin/",
    "templates/clearance/notices/",
    "templates/modeladmin/",
    "templates/wagtailadmin/",
)
# Names of formats that nothing is loaded from, the player a visitor asks for by a click, and
# the ministry's register, which the law wants linked from the foot.
NAMED_ONLY = (
    "http://www.w3.org/",
    "https://schema.org",
    "https://player.bilibili.com/",
    "https://beian.miit.gov.cn/",
)
FORBIDDEN = {
    "style element": re.compile(r"<style\b", re.I),
    "style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "inline script": re.compile(
        r"<script\b(?![^>]*\bsrc=)(?![^>]*type=[\"']application/(ld\+)?json)", re.I
    ),
    "event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "script address": re.compile(r"javascript:", re.I),
}
FOREIGN = re.compile(r"https?://[\w.-]+[\w/.-]*|(?<=[\"'(])//[\w-]+\.[\w/.-]+")


def public_templates():
    return [
        path for path in files("*.html", "templates") if not path.as_posix().startswith(NOT_PUBLIC)
    ]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_public_template_has_nothing_inline(what):
    found = [str(path) for path in public_templates() if FORBIDDEN[what].search(text(path))]

    assert found == []


def test_templates_and_static_files_name_no_other_host():
    loaded = [
        *files("*.html", "templates"),
        *(path for kind in ("css", "js", "svg") for path in files(f"*.{kind}", "site/static")),
    ]

    found = [
        f"{path}: {address}"
        for path in loaded
        for address in FOREIGN.findall(text(path))
        if not address.startswith(NAMED_ONLY)
    ]

    assert found == []
