"""Addresses as nobody means them, and what comes of asking for them."""

from urllib.parse import quote

from django.test import Client

BROKEN = 500
# What is put where a number, a day, a key or a word is meant; written as in an address.
ODD = (
    "", "x", "-1", "0", "9" * 5_000, "%C2%B2", "%D9%A3", "%00", "%FF", "%ED%A0%80", "a" * 3_000,
    "1_1_1", "_", "%27%22%3C", "0001-01-01", "9999-12-31", "2026-02-30",
    "0001-01-01T00:00:00%2B14:00_1_1", "9999-12-31T23:59:59-14:00_1_1", "9999-12-31_1",
)  # fmt: skip
# A few of them that have broken a page before, or are of a kind that does.
WORST = ("9" * 5_000, "%00", "%FF", "%C2%B2", "0001-01-01T00:00:00%2B14:00_1_1", "9999-12-31_1")
PARAMETERS = {
    "/": ("utm",),
    "/progress/": ("q", "state", "origin", "category", "department", "after"),
    "/sessions/": ("q", "year", "term", "after"),
    "/search/": ("q", "kind", "page"),
    "/search/suggest/": ("q",),
    "/track/": ("number",),
    "/ask/": ("kind", "nonce"),
    "/ask/held/": ("photo",),
    "/ask/done/": ("x",),
    "/feeds/issues.atom": ("x",),
    "/feeds/sessions.ics": ("x",),
    "/sitemap.xml": ("p",),
    "/sitemap-issues.xml": ("p",),
    "/admin/login/": ("next",),
}
OF_STAFF = {
    "/admin/desk/": ("tab", "page", "q"),
    "/admin/desk/calls/": ("all", "page"),
    "/admin/desk/readings/": ("reader", "since", "until", "page", "fetch"),
    "/admin/desk/ledger/": (
        "since", "until", "department", "category", "gathering", "state", "fetch",
    ),
    "/admin/clearance/notice/": ("state__exact", "o", "ot", "p", "q", "record__reporter__name"),
    "/admin/snippets/clearance/issue/": ("q", "p", "ordering", "lead", "category", "state"),
    "/admin/snippets/clearance/requestrecord/": ("q", "p", "ordering", "category", "kind"),
    "/admin/snippets/clearance/promise/": ("q", "p", "ordering", "owner"),
}  # fmt: skip
PATHS = (
    "/{}", "/{}/", "/en/{}/", "/progress/issues/{}/", "/progress/photos/{}.jpg", "/photos/{}/",
    "/track/{}/", "/follow-up/{}/", "/media/{}", "/media/images/{}", "/documents/{}/{}",
    "/sitemap-{}.xml", "/sessions/{}/", "/static/{}",
)  # fmt: skip


def queries(parameters: dict, values: tuple) -> list[str]:
    return [
        f"{page}?{name}={value}"
        for page, names in parameters.items()
        for name in names
        for value in values
    ]


def paths(values: tuple) -> list[str]:
    return [pattern.format(value, value) for pattern in PATHS for value in values]


def broken(client: Client, addresses: list[str]) -> list[str]:
    """Those that were answered with an error of the site's own."""
    client.raise_request_exception = False
    return [quote(one[:80]) for one in addresses if client.get(one).status_code >= BROKEN]
