"""Places: what is kept beside each, and what a place may not be."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from home.college.location import CODE_LENGTH, CODE_LETTERS
from home.models import Location

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    campus = Location.objects.create(kind="campus", name="示例校区")
    building = Location.objects.create(kind="building", name="3号楼", parent=campus)
    floor = Location.objects.create(kind="floor", name="三层", parent=building)
    return Location.objects.create(kind="room", name="301", parent=floor)


def test_location_is_named_from_the_campus_down(room):
    assert room.full_name == "示例校区 3号楼 三层 301"


def test_location_keeps_its_path_from_the_campus_down(room):
    floor, building = room.parent, room.parent.parent

    assert room.path == f"{building.parent_id}/{building.pk}/{floor.pk}/{room.pk}/"


def test_location_keeps_the_building_it_lies_in(room):
    assert room.building == room.parent.parent


def test_location_that_is_a_building_is_its_own(room):
    building = room.building

    assert building.building == building


def test_location_renamed_renames_all_in_it(room):
    building = room.building

    building.name = "示例三号楼"
    building.save()

    room.refresh_from_db()
    assert room.full_name == "示例校区 示例三号楼 三层 301"


def test_location_moved_takes_all_in_it_along(room):
    floor = room.parent
    other = Location.objects.create(kind="building", name="4号楼", parent=room.building.parent)

    floor.parent = other
    floor.save()

    room.refresh_from_db()
    assert (room.building, room.full_name) == (other, "示例校区 4号楼 三层 301")


def test_location_within_finds_all_below_and_no_neighbour(room):
    neighbour = Location.objects.create(kind="building", name="4号楼", parent=room.building.parent)

    within = set(Location.objects.within(room.building))

    assert within == {room.building, room.parent, room}
    assert neighbour not in within


def test_location_reads_many_full_names_in_one_query(room, django_assert_num_queries):
    with django_assert_num_queries(1):
        names = [str(place) for place in Location.objects.all()]

    assert len(names) == 4


def test_location_without_a_code_is_given_one_without_look_alikes(room):
    assert len(room.code) == CODE_LENGTH
    assert set(room.code) <= set(CODE_LETTERS)
    assert set("0O1IL2Z5S8B").isdisjoint(CODE_LETTERS)


def test_location_keeps_the_code_it_was_given():
    campus = Location.objects.create(kind="campus", name="示例校区", code="C1")

    campus.save()

    assert campus.code == "C1"


@pytest.mark.parametrize("code", ["d3", "D3 301", "D3_301", "三号楼", "-D3"])
def test_location_refuses_a_code_hard_to_read_aloud(code):
    campus = Location(kind="campus", name="示例校区", code=code)

    with pytest.raises(ValidationError) as refused:
        campus.full_clean()

    assert list(refused.value.message_dict) == ["code"]


def test_location_refuses_a_smaller_place_to_lie_in(room):
    building = Location(kind="building", name="5号楼", parent=room)

    with pytest.raises(ValidationError) as refused:
        building.full_clean()

    assert list(refused.value.message_dict) == ["parent"]


def test_location_other_than_a_campus_lies_somewhere():
    with pytest.raises(ValidationError) as refused:
        Location(kind="room", name="301").full_clean()

    assert list(refused.value.message_dict) == ["parent"]


def test_location_that_is_a_campus_lies_in_nothing(room):
    with pytest.raises(IntegrityError, match="location_campus_lies_in_nothing"):
        Location.objects.create(kind="campus", name="示例校区二", parent=room.building)


def test_location_that_is_a_bedroom_is_a_room():
    with pytest.raises(IntegrityError, match="location_bedroom_is_a_room"):
        Location.objects.create(kind="campus", name="示例校区", use="dormitory_room")


def test_location_of_a_dormitory_room_is_a_bedroom(room):
    room.use = "dormitory_room"

    assert room.is_bedroom is True
