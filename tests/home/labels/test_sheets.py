"""Stickers for doors: chosen by the centre, laid out on A4, read back by a reader of QR codes."""

import io

import pytest
import segno
import zxingcpp
from django.urls import reverse
from PIL import Image

from home.college.enums import LocationKind, Role
from home.labels.grids import GRIDS
from home.labels.label import address_of, label_of, sheets
from home.models import Location
from tests.factories.cast import a_member, a_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_centre(client):
    client.force_login(a_member(Role.DISPATCHER))
    return client


def choose(client, place: Location, **chosen):
    usual = {"under": place.pk, "kinds": [LocationKind.ROOM], "grid": "3x8"}
    return client.get(reverse("labels"), usual | chosen)


def rooms(amount: int) -> Location:
    """A building with so many rooms."""
    building = a_place().building
    for number in range(2, amount + 1):
        Location.objects.create(parent=building, kind=LocationKind.ROOM, name=f"3{number:02}")
    return building


def shown(response) -> list[str]:
    """The codes on the sheets, in their order; "" for a place left free."""
    return [label.code if label else "" for sheet in response.context["sheets"] for label in sheet]


def test_sheets_hold_every_room_of_the_building(as_centre):
    building = rooms(30)

    response = choose(as_centre, building)

    assert [len(sheet) for sheet in response.context["sheets"]] == [24, 6]
    within = Location.objects.within(building).filter(kind=LocationKind.ROOM)
    assert sorted(shown(response)) == sorted(within.values_list("code", flat=True))


def test_sticker_says_where_it_belongs(as_centre):
    room = a_place()

    response = choose(as_centre, room.building)

    assert room.name in response.text
    assert "示例校区 示例 3 号楼" in response.text
    assert room.code in response.text


def test_stickers_gone_are_left_out(as_centre):
    assert shown(choose(as_centre, rooms(2), used=3))[:3] == ["", "", ""]


@pytest.mark.parametrize(
    ("field", "chosen"),
    [("used", {"used": 24}), ("kinds", {"kinds": [LocationKind.FLOOR]}), ("under", {"under": 0})],
)
def test_choice_that_gives_no_sheet_says_why_beside_it(as_centre, field, chosen):
    response = choose(as_centre, rooms(1), **chosen)

    assert list(response.context["form"].errors) == [field]


def test_more_than_a_printer_takes_is_refused(as_centre, monkeypatch):
    monkeypatch.setattr("home.labels.form.MOST_LABELS", 2)

    assert "under" in choose(as_centre, rooms(3)).context["form"].errors


def test_stickers_are_for_whoever_keeps_the_places(client):
    client.force_login(a_member(Role.OFFICER))

    assert choose(client, a_place().building).url == reverse("wagtailadmin_home")


def test_address_is_chinese_and_whole(settings):
    room = a_place()

    assert address_of(room) == f"{settings.SITE_URL}/p/{room.code}/"


@pytest.mark.parametrize("across", [200, 600])
def test_code_is_read_back_from_a_picture_of_that_size(across):
    room = a_place()
    drawn = segno.make(address_of(room), error="q", micro=False)
    picture = io.BytesIO()
    drawn.save(picture, kind="png", scale=10)

    seen = Image.open(picture).convert("L").resize((across, across), Image.Resampling.BILINEAR)

    assert [found.text for found in zxingcpp.read_barcodes(seen)] == [address_of(room)]


def test_sheets_are_filled_from_the_front():
    labels = sheets([a_place()], GRIDS["2x5"], used=1)

    assert labels == [[None, label_of(a_place())]]
