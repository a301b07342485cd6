"""A page's address is made of its title's sound, and stays once it is known."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.college.enums import Role
from home.models import StandardPage
from home.pages.slugs import ProposedSlugInput, proposed_slug
from tests.factories.cast import a_member
from tests.factories.pages import a_home, a_tea


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("第三期下午茶：院长面对面", "di-san-qi-xia-wu-cha-yuan-zhang-mian-dui-mian"),
        ("2026 年春季", "2026-nian-chun-ji"),
        ("绿色通道", "lv-se-tong-dao"),
        ("About us", "about-us"),
        ("？？", "page"),
        ("山" * 40, "-".join(["shan"] * 11)),
        ("a" * 80, "a" * 56),
    ],
)
def test_slug_is_the_titles_pinyin_and_short(title, slug):
    assert proposed_slug(title) == slug


@pytest.fixture
def publisher(client, db):
    client.force_login(a_member(Role.PUBLISHER))
    return client


def save(client, page: StandardPage | None = None, **fields):
    """Save a draft of a plain page, a new one where none is given."""
    address = (
        reverse("wagtailadmin_pages:edit", args=[page.pk])
        if page
        else reverse("wagtailadmin_pages:add", args=["home", "standardpage", a_home().pk])
    )
    sent = {"title": "关于我们", "slug": "", "intro": "", "body": streamfield([])} | fields
    return client.post(address, nested_form_data(sent))


@pytest.mark.django_db
def test_page_made_by_a_program_has_no_chinese_address():
    home = a_home()

    pages = [home.add_child(instance=StandardPage(title="关于我们")) for _ in range(2)]

    assert [page.slug for page in pages] == ["guan-yu-wo-men", "guan-yu-wo-men-2"]


def test_editor_may_leave_the_address_empty(publisher):
    save(publisher)

    assert StandardPage.objects.get().slug == "guan-yu-wo-men"


def test_what_an_editor_typed_is_the_address(publisher):
    save(publisher, slug="us")

    assert StandardPage.objects.get().slug == "us"


def test_address_that_readers_know_stays_and_cannot_be_emptied(publisher):
    page = a_home().add_child(instance=StandardPage(title="关于我们", slug="关于我们"))

    refused = save(publisher, page)
    save(publisher, page, title="关于本站", slug="关于我们")

    assert "slug" in refused.context["form"].errors
    assert StandardPage.objects.get().slug == "关于我们"
    assert not isinstance(refused.context["form"].fields["slug"].widget, ProposedSlugInput)


def test_browser_asks_for_the_proposal_while_the_title_is_typed(publisher):
    form = publisher.get(
        reverse("wagtailadmin_pages:add", args=["home", "standardpage", a_home().pk])
    ).text

    answer = publisher.get(reverse("proposed_slug"), {"title": "关于我们"})

    assert 'data-proposed-slug="/admin/pages/slug/"' in form
    assert answer.json() == {"slug": "guan-yu-wo-men"}


@pytest.mark.django_db
def test_tea_is_called_by_its_number_wherever_it_is_made():
    tea = a_tea(23, slug="")

    assert tea.slug == "tea-23"
