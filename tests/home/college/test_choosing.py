"""Categories, departments and places are chosen in the order in which people look for them."""

import random

import pytest
from django import forms as dj
from django.urls import reverse

from home.college.choosing import PlaceChoice, places_in_order
from home.college.enums import LocationKind, Role
from home.college.natural import natural
from home.models import Category, Department, Location
from tests.factories.cast import a_member
from tests.factories.pages import a_progress_index

pytestmark = pytest.mark.django_db


def a_campus(name: str) -> Location:
    return Location.objects.create(name=name, kind=LocationKind.CAMPUS)


def inside(parent: Location, *names: str, kind: str = LocationKind.BUILDING) -> list[Location]:
    return [Location.objects.create(name=name, kind=kind, parent=parent) for name in names]


@pytest.mark.parametrize(
    "in_order",
    [
        ["2 号楼", "10 号楼", "11 号楼"],
        ["一号楼", "二号楼", "十号楼", "十一号楼", "二十号楼", "一百零三号楼"],
        ["一层", "二层", "三层", "十层"],
        ["2 号楼", "2 号楼 一层", "2 号楼 十层", "3 号楼"],
        ["三好楼 1 号", "三好楼 2 号"],
        ["实训楼 99", "实训楼 101", "实训楼 101B"],
    ],
)
def test_names_are_in_the_order_in_which_people_count(in_order):
    shuffled = random.Random(1).sample(in_order, len(in_order))

    assert sorted(shuffled, key=natural) == in_order


def test_places_come_campus_by_campus_and_each_building_before_its_floors():
    west, east = a_campus("西区"), a_campus("东区")
    _ten, two = inside(west, "10 号楼", "2 号楼")
    inside(two, "二层", "一层", kind=LocationKind.FLOOR)
    inside(east, "1 号楼")

    assert [place.full_name for place in places_in_order(Location.objects.all())] == [
        "西区", "西区 2 号楼", "西区 2 号楼 一层", "西区 2 号楼 二层", "西区 10 号楼",
        "东区", "东区 1 号楼",
    ]  # fmt: skip


def test_list_of_places_may_be_left_empty_or_not():
    inside(a_campus("西区"), "10 号楼", "2 号楼")
    places = Location.objects.filter(kind=LocationKind.BUILDING)

    may = PlaceChoice(places, empty_label="—")
    must = PlaceChoice(places, empty_label=None)

    assert [words for _value, words in may.choices] == ["—", "西区 2 号楼", "西区 10 号楼"]
    assert [words for _value, words in must.choices] == ["西区 2 号楼", "西区 10 号楼"]


def test_each_category_stands_under_its_top_whichever_was_made_first():
    last = Category.objects.create(name="乙", slug="b")
    first = Category.objects.create(name="甲", slug="a")
    Category.objects.filter(pk=first.pk).update(sort_order=-2)
    Category.objects.filter(pk=last.pk).update(sort_order=-1)
    Category.objects.create(name="二", slug="a2", parent=first)
    Category.objects.create(name="一", slug="b1", parent=last)

    tree = [one.slug for one in Category.objects.in_tree_order()]

    assert tree[:4] == ["a", "a2", "b", "b1"]


def test_editors_choose_a_category_and_a_department_from_lists_in_order(client):
    client.force_login(a_member(Role.EDITOR))
    parent = Category.objects.get(slug="living")
    lower = Category.objects.create(name="电梯", slug="lift", parent=parent)
    late = Department.objects.create(name="后来居上处", sort_order=-1)
    kind = ["clearance", "progresslistpage", a_progress_index().pk]

    form = client.get(reverse("wagtailadmin_pages:add", args=kind)).context["form"]

    category, department = form.fields["category"], form.fields["department"]
    words = [label for _value, label in category.choices]
    assert isinstance(category.widget, dj.Select)
    assert words.index(f"\u3000生活服务 › {lower.name}") > words.index("生活服务")
    assert [label for _value, label in department.choices][1] == late.name
