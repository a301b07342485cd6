"""The register in the admin: who keeps it, what a form refuses, how order is dragged."""

from datetime import date

import pytest
from django.urls import reverse

from home.college.enums import STAFF_ROLES, Role
from home.models import Category, Department, Location, Membership, Person, User, WorkingDay
from tests.factories.cast import a_member

pytestmark = pytest.mark.django_db
KEPT = ("department", "person", "category", "location", "term", "workingday")
NO_ENTRY = "/admin/"
WARNING = "系统里还没有 2031 年的放假安排"


def add_url(model: str) -> str:
    return reverse(f"wagtailsnippets_home_{model}:add")


@pytest.fixture
def as_centre(client):
    client.force_login(a_member(Role.DISPATCHER))
    return client


@pytest.mark.parametrize("model", KEPT)
@pytest.mark.parametrize("role", [role for role in STAFF_ROLES if role != Role.DISPATCHER])
def test_register_is_closed_to_other_roles(client, role, model):
    client.force_login(a_member(role))

    response = client.get(add_url(model))

    assert response.headers.get("Location") == NO_ENTRY


@pytest.mark.parametrize("model", KEPT)
def test_register_is_kept_by_the_centre(as_centre, model):
    response = as_centre.get(add_url(model))

    assert response.context["form"].is_bound is False


def test_memberships_are_given_by_administrators_only(as_centre):
    response = as_centre.get(reverse("membership:add"))

    assert response.headers["Location"] == NO_ENTRY


def test_memberships_have_no_chooser_for_all_staff():
    assert not hasattr(Membership, "snippet_viewset")


def test_membership_form_takes_an_account_by_its_name(admin_client):
    user = User.objects.create_user("zhang")
    form = {"user": "zhang", "role": "editor", "department": "", "starts": "2026-03-02"}

    admin_client.post(reverse("membership:add"), form)

    assert list(user.memberships.values_list("role", "starts")) == [("editor", date(2026, 3, 2))]


def test_membership_form_lists_no_accounts(admin_client):
    User.objects.create_user("zhang-the-student")

    page = admin_client.get(reverse("membership:add")).content.decode()

    assert "zhang-the-student" not in page


def test_membership_form_says_that_the_role_needs_a_department(admin_client):
    User.objects.create_user("zhang")
    form = {"user": "zhang", "role": "head", "department": "", "starts": "2026-03-02"}

    response = admin_client.post(reverse("membership:add"), form)

    assert response.context["form"].non_field_errors() == ["这个角色要对应一个部门，请选择部门。"]


def test_person_form_shows_the_account_it_holds(as_centre):
    person = Person.objects.create(name="示例人", user=User.objects.create_user("zhang"))

    page = as_centre.get(reverse("wagtailsnippets_home_person:edit", args=[person.pk]))

    assert page.context["form"]["user"].value() == "zhang"


def test_location_form_makes_a_code(as_centre):
    form = {"kind": "campus", "name": "示例校区", "code": "", "use": "public"}

    as_centre.post(add_url("location"), form)

    campus = Location.objects.get(name="示例校区")
    assert len(campus.code) == 5


def test_category_form_refuses_a_third_level(as_centre):
    top = Category.objects.get(slug="living")
    second = Category.objects.create(name="餐饮", slug="canteen", parent=top)
    form = {"name": "窗口", "slug": "window", "parent": second.pk, "active": "on"}

    response = as_centre.post(add_url("category"), form)

    assert "parent" in response.context["form"].errors
    assert Category.objects.filter(slug="window").exists() is False


@pytest.mark.parametrize(("query", "found"), [("后勤", ["后勤管理处"]), ("图书", [])])
def test_department_list_finds_chinese_words(as_centre, query, found):
    Department.objects.create(name="后勤管理处")

    response = as_centre.get(reverse("wagtailsnippets_home_department:list"), {"q": query})

    assert [str(department) for department in response.context["object_list"]] == found


def test_department_dragged_to_the_top_comes_first(as_centre):
    Department.objects.create(name="后勤管理处")
    Department.objects.create(name="教务处")
    last = Department.objects.create(name="团委")

    url = reverse("wagtailsnippets_home_department:reorder", args=[last.pk])
    as_centre.post(f"{url}?position=0")

    assert [d.name for d in Department.objects.all()] == ["团委", "后勤管理处", "教务处"]


def test_administrator_makes_an_account_in_wagtail_s_own_form(admin_client):
    form = {
        "username": "zhang",
        "email": "zhang@example.edu.cn",
        "last_name": "张",
        "first_name": "示例",
        "password1": "tea-at-four-o'clock",
        "password2": "tea-at-four-o'clock",
        "is_active": "on",
    }

    admin_client.post(reverse("wagtailusers_users:add"), form)

    assert User.objects.get(username="zhang").get_full_name() == "张示例"


@pytest.fixture
def in_2031(time_machine):
    """Comes before whoever signs in, whose session would have ended by then."""
    time_machine.move_to("2031-03-03 10:00+08:00")


def test_desk_warns_the_centre_of_a_year_without_holidays(in_2031, as_centre):
    page = as_centre.get(reverse("desk")).content.decode()

    assert page.count(WARNING) == 1


def test_first_page_of_the_admin_warns_administrators(in_2031, admin_client):
    page = admin_client.get("/admin/").content.decode()

    assert page.count(WARNING) == 1


def test_desk_does_not_warn_who_can_not_mend_it(in_2031, client):
    client.force_login(a_member(Role.OFFICER))

    page = client.get(reverse("desk")).content.decode()

    assert page.count(WARNING) == 0


def test_desk_warns_no_more_once_days_are_entered(in_2031, as_centre):
    WorkingDay.objects.create(date=date(2031, 10, 1), kind="holiday")

    page = as_centre.get(reverse("desk")).content.decode()

    assert page.count(WARNING) == 0
