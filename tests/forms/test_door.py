"""The sticker on a door: the form with the place filled in, and what is known there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clearance.enums import Publicity
from clearance.models import RequestRecord
from home.college.enums import LocationKind, LocationUse
from home.models import Location
from tests.factories.cast import a_place
from tests.factories.clearance import answered, cleared, dispatched
from tests.factories.forms import a_form, name_of, send, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def door():
    """A public room."""
    return a_place()


def beside(door: Location, use: str = LocationUse.PUBLIC) -> Location:
    return Location.objects.create(
        parent=door.parent, kind=LocationKind.ROOM, name="示例隔壁", use=use
    )


def known(door: Location, title: str, make=dispatched, **clearing) -> None:
    cleared(make(location=door, title=title, fields={"location": door}), **clearing)


def read(client, code: str):
    return client.get(reverse("place", args=[code]))


def titles(response) -> list:
    return [row.title for row in response.context["known_here"]]


def test_sticker_opens_the_damage_form_with_its_place(client, repair, door):
    response = read(client, door.code)

    assert door.full_name in response.text
    assert f'action="{repair.url}send/"' in response.text
    assert f'name="at" value="{door.code}"' in response.text
    assert f'<select name="{name_of(repair, "place")}"' not in response.text
    assert response.wsgi_request.session.accessed is False


def test_what_is_sent_from_a_door_is_of_that_room_without_words_for_it(client, repair, door):
    post = typed(repair, title="灯坏了") | {"at": door.code}

    response = client.post(f"{repair.url}send/", post)

    assert response.status_code == 303
    assert RequestRecord.objects.get().location == door


def test_form_that_comes_back_stands_before_the_same_door(client, repair, door):
    post = typed(repair, body="") | {"at": door.code}

    response = client.post(f"{repair.url}send/", post)

    assert f'name="at" value="{door.code}"' in response.text
    assert door.full_name in response.text


@pytest.mark.parametrize("code", ["NOWHERE", "D3\0-301", "门" * 5000])
def test_made_up_code_asks_for_the_place_as_ever(client, repair, code):
    post = typed(repair, body="") | {"at": code}

    response = client.post(f"{repair.url}send/", post)

    assert f'<select name="{name_of(repair, "place")}"' in response.text
    assert 'name="at"' not in response.text


def test_code_typed_by_hand_leads_to_the_sticker(client, repair, door):
    typed_code = door.code.lower().translate({ord("-"): "－"})

    assert read(client, typed_code).url == reverse("place", args=[door.code])


def test_unknown_sticker_leads_to_the_form(client, repair):
    response = read(client, "NOWHERE")

    assert response.status_code == 404
    assert f'href="{repair.url}"' in response.text


def test_what_is_open_there_is_told(client, repair, door):
    known(door, "水龙头关不住")
    known(beside(door), "隔壁的灯")

    assert titles(read(client, door.code)) == ["水龙头关不住"]


def test_what_is_not_cleared_is_told_no_closer_than_by_its_building(client, repair, door):
    dispatched(location=door, title="还没审核", fields={"location": door})

    assert titles(read(client, door.building.code)) == [None]
    assert titles(read(client, door.code)) == []
    assert "还没审核" not in read(client, door.building.code).text


def test_what_is_closed_to_the_public_is_told_nowhere(client, repair, door):
    known(door, "不公开的", publicity=Publicity.CLOSED)

    assert titles(read(client, door.building.code)) == []


def test_bedroom_tells_nothing(client, repair, door):
    bedroom = beside(door, LocationUse.DORMITORY_ROOM)
    known(bedroom, "门锁坏了")

    assert titles(read(client, bedroom.code)) == []
    assert "门锁坏了" not in read(client, door.building.code).text


def test_what_is_settled_there_is_not_told(client, repair, door):
    known(door, "修好了", make=answered)

    assert titles(read(client, door.code)) == []


def test_door_with_many_asks_no_more_than_one_with_few(client, repair, door):
    known(door, "第一件")
    read(client, door.code)
    with CaptureQueriesContext(connection) as few:
        read(client, door.code)
    for number in range(9):
        known(door, f"又一件 {number}")

    with CaptureQueriesContext(connection) as many:
        response = read(client, door.code)

    assert len(titles(response)) == 5
    assert len(many) <= len(few)


def test_site_without_a_damage_form_has_no_doors(client, door):
    a_form()

    assert read(client, door.code).status_code == 404


def test_sending_without_a_door_goes_on_as_before(client, repair, door):
    send(client, repair, title="灯坏了", place=door.building.pk, place_text="二层")

    assert RequestRecord.objects.get().location == door.building
