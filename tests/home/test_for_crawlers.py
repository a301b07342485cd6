"""What search engines and other sites are told: sitemap, robots, cards, the twin in English."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from home.models import StandardPage
from tests.factories import clearance as made
from tests.factories.pages import a_home, a_progress_index
from tests.public_rules import assert_public

pytestmark = pytest.mark.django_db

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PUBLIC = "https://huiyin.example.edu.cn"


@pytest.fixture(autouse=True)
def public_name(settings):
    settings.SITE_URL = PUBLIC


def locations(response) -> list[str]:
    assert_public(response)
    return [one.text for one in ElementTree.fromstring(response.content).findall(".//s:loc", NAMES)]


def meta(response) -> dict[str, str]:
    return dict(
        re.findall(
            r'<meta (?:name|property)="([\w:]+)" content="([^"]*)"', response.content.decode()
        )
    )


def test_sitemap_names_its_parts(client):
    a_home()

    assert locations(client.get("/sitemap.xml")) == [
        "http://testserver/sitemap-pages.xml",
        "http://testserver/sitemap-issues.xml",
    ]


def test_sitemap_has_live_pages_in_both_languages_and_no_archived_ones(client):
    home = a_home()
    home.add_child(instance=StandardPage(title="关于", slug="关于"))
    home.add_child(instance=StandardPage(title="草稿", slug="draft", live=False))
    home.add_child(instance=StandardPage(title="旧", slug="old", archived_on=date(2026, 3, 1)))

    response = client.get("/sitemap-pages.xml")

    about = "%E5%85%B3%E4%BA%8E/"
    assert locations(response) == [
        f"{PUBLIC}/",
        f"{PUBLIC}/en/",
        f"{PUBLIC}/{about}",
        f"{PUBLIC}/en/{about}",
    ]
    assert f'hreflang="en" href="{PUBLIC}/en/{about}"' in response.content.decode()


def test_sitemap_has_the_matters_whose_words_are_public(client):
    shown = made.cleared(made.struck_off())
    made.struck_off()

    assert locations(client.get("/sitemap-issues.xml")) == [
        f"{PUBLIC}/progress/issues/{shown.number}/",
        f"{PUBLIC}/en/progress/issues/{shown.number}/",
    ]


def test_sitemap_past_its_end_is_not_found(client):
    assert client.get("/sitemap-issues.xml?p=2").status_code == 404
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_robots_keep_out_of_what_is_one_persons_and_find_the_sitemap(client):
    response = client.get("/robots.txt")

    assert_public(response)
    lines = response.content.decode().splitlines()
    assert {"Disallow: /track/", "Disallow: /en/track/", "Disallow: /admin/"} <= set(lines)
    assert lines[-1] == f"Sitemap: {PUBLIC}/sitemap.xml"


def test_card_of_a_page_has_its_words_picture_and_one_address(client):
    a_home().add_child(
        instance=StandardPage(title="关于", slug="about", intro="怎么“回音”\n一件事")
    )

    card = meta(client.get("/about/?from=card"))

    assert card["og:title"] == "关于"
    assert card["og:description"] == card["description"] == "怎么“回音” 一件事"
    assert card["og:url"] == f"{PUBLIC}/about/"
    assert card["og:image"] == f"{PUBLIC}/static/icons/card.png"


def test_page_names_its_twin_in_the_other_language(client):
    a_progress_index()

    found = re.findall(
        r'rel="(?:canonical|alternate)"(?: hreflang="([\w-]+)")? href="([^"]+)">',
        client.get("/en/progress/?state=open").content.decode(),
    )

    assert dict(found) == {
        "": f"{PUBLIC}/en/progress/",
        "zh-Hans": f"{PUBLIC}/progress/",
        "en": f"{PUBLIC}/en/progress/",
        "x-default": f"{PUBLIC}/progress/",
    }
