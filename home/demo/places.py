"""Two campuses down to rooms. Every full name says that it is a sample."""

from home.college.enums import LocationKind, LocationUse
from home.models import Location

# (code, name, floors, rooms a floor, are the rooms bedrooms)
BUILDINGS = {
    ("A", "示例校区东区"): (
        ("A3", "示例 3 号宿舍楼", 6, 6, True),
        ("A5", "示例 5 号宿舍楼", 6, 6, True),
        ("A6", "示例 6 号宿舍楼", 6, 6, True),
        ("A9", "示例 9 号宿舍楼", 6, 6, True),
        ("AJ", "示例教学楼", 5, 6, False),
        ("AS", "示例实训楼", 4, 6, False),
        ("AT", "示例图书馆", 4, 0, False),
        ("AC", "示例第二食堂", 2, 0, False),
        ("AH", "示例东区浴室", 2, 0, False),
        ("AM", "示例校医院", 2, 0, False),
        ("AG", "示例操场", 0, 0, False),
        ("AB", "示例体育馆", 2, 0, False),
        ("AK", "示例快递服务点", 0, 0, False),
    ),
    ("B", "示例校区西区"): (
        ("B1", "示例 1 号宿舍楼", 5, 6, True),
        ("B2", "示例 2 号宿舍楼", 5, 6, True),
        ("B7", "示例 7 号宿舍楼", 5, 6, True),
        ("BJ", "示例公共教学楼", 4, 6, False),
        ("BS", "示例西区实训楼", 3, 5, False),
        ("BC", "示例第一食堂", 2, 0, False),
        ("BH", "示例西区浴室", 1, 0, False),
        ("BG", "示例西区操场", 0, 0, False),
        ("BX", "示例学生活动中心", 3, 0, False),
    ),
}
NUMERALS = "一二三四五六"


def build_places() -> None:
    """Level by level: a place knows what follows from its parent once that has its id."""
    campuses = [
        _place(None, LocationKind.CAMPUS, name, code, order)
        for order, (code, name) in enumerate(BUILDINGS)
    ]
    buildings = [
        (_place(campus, LocationKind.BUILDING, name, code, order), *shape)
        for campus, rows in zip(campuses, BUILDINGS.values(), strict=True)
        for order, (code, name, *shape) in enumerate(rows)
    ]
    floors = [
        (_floor(building, level), level, rooms, bedrooms)
        for building, levels, rooms, bedrooms in buildings
        for level in range(1, levels + 1)
    ]
    rooms = [
        _room(floor, level, room, bedrooms)
        for floor, level, amount, bedrooms in floors
        for room in range(1, amount + 1)
    ]
    for level in (campuses, [row[0] for row in buildings], [row[0] for row in floors], rooms):
        _store(level)


def _floor(building: Location, level: int) -> Location:
    name, code = f"{NUMERALS[level - 1]}层", f"{building.code}-{level}F"
    return _place(building, LocationKind.FLOOR, name, code, level)


def _room(floor: Location, level: int, room: int, bedrooms: bool) -> Location:
    number = f"{level}{room:02d}"
    use = LocationUse.DORMITORY_ROOM if bedrooms else LocationUse.PUBLIC
    return _place(floor, LocationKind.ROOM, number, f"{floor.parent.code}-{number}", room, use=use)


def _place(parent, kind, name, code, order, **fields) -> Location:
    return Location(parent=parent, kind=kind, name=name, code=code, sort_order=order, **fields)


def _store(places: list[Location]) -> None:
    Location.objects.bulk_create(places)
    for place in places:
        place.place_under(place.parent)
    Location.objects.bulk_update(places, ["path", "full_name", "building"])
