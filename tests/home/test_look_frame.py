"""The frame of every page, and the one style sheet."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.template import engines
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override
from wagtail.models import Page, Site

from home.models import CollegeSettings
from home.stylesheet import joined, sheets

PAGE = '{% extends "base.html" %}{% block title %}标题{% endblock title %}'


@pytest.fixture
def root():
    cache.clear()
    root = Site.objects.get().root_page
    for title, slug, in_menu in [("进展", "progress", True), ("隐私", "privacy", False)]:
        root.add_child(instance=Page(title=title, slug=slug, show_in_menus=in_menu))
    return root


def page(path: str) -> str:
    request = RequestFactory().get(path)
    return engines["django"].from_string(PAGE).render({}, request)


def hrefs(part: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', part)


@pytest.mark.django_db
def test_base_lists_the_pages_in_the_menu_and_the_other_language(root):
    nav = page("/progress/?state=open").split("mast-nav")[1].split("</nav>")[0]

    assert hrefs(nav)[:2] == ["/progress/", "/track/"]
    assert "/en/progress/?state=open" in hrefs(nav)
    assert re.findall(r'href="([^"]*)" aria-current', nav) == ["/progress/"]


@pytest.mark.django_db
def test_base_in_english_leads_back_to_chinese(root):
    with override("en"):
        html = page("/en/progress/")

    assert re.findall(r"<html lang=.([\w-]+)", html) == ["en"]
    assert html.split("mast-nav")[1].split("</nav>")[0].count('href="/progress/"') == 1


@pytest.mark.django_db
def test_base_skip_link_is_the_first_thing_in_the_body(root):
    body = page("/").split("<body>")[1].lstrip()

    assert body.startswith('<a class="skip" href="#main">跳到正文</a>')


@pytest.mark.django_db
def test_base_has_no_inline_style_script_or_handler(root):
    html = page("/")

    assert re.findall(r"<style|<script(?![^>]*src=)| style=| on\w+=", html) == []


@pytest.mark.django_db
def test_foot_links_both_records_to_where_they_can_be_checked(root):
    CollegeSettings.objects.create(
        site=Site.objects.get(),
        icp="鲁ICP备00000000号-1",
        police_record="鲁公网安备 37010202000000号",
    )

    records = page("/").split("foot-records")[1].split("</p>")[0]

    assert hrefs(records) == [
        "https://beian.miit.gov.cn/",
        "https://beian.mps.gov.cn/#/query/webSearch?code=37010202000000",
    ]


@pytest.mark.django_db
def test_base_frame_costs_no_query_once_it_is_known(root, django_assert_num_queries):
    page("/")

    with django_assert_num_queries(0):
        page("/progress/")


def test_server_error_page_needs_no_database_and_no_context():
    with override("zh-hans"):
        html = render_to_string("500.html")

    assert re.findall(r"<h1[^>]*>([^<]+)", html) == ["我们这边出错了"]


def test_stylesheet_joins_every_sheet_once_tokens_first_print_last():
    names = [sheet.name for sheet in sheets()]

    assert (names[0], names[1], names[-1]) == ("tokens.css", "ground.css", "print.css")
    assert len(names) == len(set(names))


def test_stylesheet_is_found_like_any_static_file():
    with open(finders.find("css/site.css")) as found:
        assert found.read() == joined()


def test_every_component_sheet_has_braces_in_balance():
    unbalanced = [
        sheet.name
        for sheet in sheets()
        if sheet.read_text().count("{") != sheet.read_text().count("}")
    ]

    assert unbalanced == []
