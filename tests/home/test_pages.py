import pytest
from django.core.exceptions import ValidationError
from django.urls import get_resolver, reverse

from clearance.models import ProgressListPage
from home.college.enums import Role
from home.models import HomePage, StandardPage
from home.pages.reserved import AT_PROGRESS, AT_ROOT
from tests.factories.cast import a_member
from tests.factories.pages import a_home, a_progress_index
from tests.public_rules import assert_public
from tests.reading import seen

# Form pages are editors' pages with addresses of their own below them.
OF_PAGES = {"progress"}


def first_parts(resolver, prefix: str = "") -> set[str]:
    """The first part of every address in the configuration; variable ones are left out."""
    parts = set()
    for pattern in resolver.url_patterns:
        address = prefix + str(pattern.pattern).lstrip("^")
        if "/" in address.strip("/") or address.endswith("/"):
            parts.add(address.split("/")[0])
        elif hasattr(pattern, "url_patterns"):
            parts |= first_parts(pattern, address)
    return {part for part in parts if part.replace("-", "").isalnum()}


def test_every_view_has_its_address_kept():
    assert first_parts(get_resolver()) - OF_PAGES <= AT_ROOT


@pytest.mark.django_db
@pytest.mark.parametrize("slug", sorted(AT_ROOT))
def test_a_kept_slug_is_refused_under_the_home_page(slug):
    with pytest.raises(ValidationError) as refusal:
        a_home().add_child(instance=StandardPage(title="一页", slug=slug))
    assert refusal.value.message_dict == {"slug": [f"“{slug}”是本站自用的地址，请换一个。"]}


@pytest.mark.django_db
@pytest.mark.parametrize("slug", sorted(AT_PROGRESS))
def test_a_kept_slug_is_refused_under_the_progress_lists(slug):
    with pytest.raises(ValidationError):
        a_progress_index().add_child(instance=ProgressListPage(title="一张", slug=slug))


@pytest.mark.django_db
def test_a_page_is_not_moved_to_a_kept_address():
    home = a_home()
    above = home.add_child(instance=StandardPage(title="关于", slug="about"))
    page = above.add_child(instance=StandardPage(title="搜索", slug="search"))
    assert page.can_move_to(home) is False


@pytest.mark.django_db
def test_a_kept_slug_is_refused_beside_the_field(client):
    client.force_login(a_member(Role.PUBLISHER))
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", a_home().pk])
    sent = {
        "title": "搜索", "slug": "search", "intro": "", "body-count": "0",
        "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0",
    }  # fmt: skip
    response = client.post(address, sent)
    assert response.context["form"].errors["slug"] == ["“search”是本站自用的地址，请换一个。"]


@pytest.mark.django_db
def test_the_front_page_reads_nothing_of_its_visitor(client):
    a_home()
    assert_public(client.get("/"))
    assert_public(client.get("/en/"))


@pytest.mark.django_db
def test_the_front_page_has_buttons_for_live_pages_only(client):
    home = a_home()
    about = home.add_child(instance=StandardPage(title="关于", slug="about"))
    home.ask_page = about
    home.save()
    assert "我要反映" in seen(client.get("/")).text
    about.unpublish()
    assert "我要反映" not in seen(client.get("/")).text


@pytest.mark.django_db
def test_a_plain_page_shows_its_text(client):
    body = [("heading", "谁能看到"), ("paragraph", "<p>只有受理中心。</p>")]
    a_home().add_child(instance=StandardPage(title="关于", slug="about", body=body))
    response = client.get("/about/")
    assert_public(response)
    page = seen(response)
    assert page.headings == ["关于", "谁能看到"]
    assert "只有受理中心。" in page.text


@pytest.mark.django_db
def test_a_draft_is_found_by_nobody(client):
    a_home().add_child(instance=StandardPage(title="草稿", slug="draft", live=False))
    assert client.get("/draft/").status_code == 404


@pytest.mark.django_db
def test_a_deep_page_is_found_in_four_queries(client, django_assert_max_num_queries):
    above = a_home()
    for depth in range(5):
        above = above.add_child(
            instance=StandardPage(title=f"第 {depth} 层", slug=f"level-{depth}")
        )
    address = above.get_url()
    client.get(address)
    with django_assert_max_num_queries(4):
        assert seen(client.get(address)).headings == ["第 4 层"]


@pytest.mark.django_db
def test_there_is_one_front_page():
    a_home()
    assert HomePage.can_create_at(HomePage.objects.get().get_parent()) is False


@pytest.mark.django_db
def test_front_page_folds_how_it_counts_and_says_what_can_be_searched_for(client):
    page = client.get(a_home().url).text
    shown, folded = page.split('<details class="hero-more"><summary><span>')[1].split("</summary>")

    assert shown.startswith("截至")
    assert "并件办理的只计一次。" in folded.split("</details>")[0]
    assert 'placeholder="如：空调、热水、选课"' in page
    assert '<label class="sr-only" for="search">搜索</label>' in page
