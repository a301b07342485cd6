"""Two campuses down to rooms. Every name says that it is a sample."""

from home.college.enums import LocationKind, LocationUse
from home.models import Location

# (code, name, floors, rooms a floor, are the rooms bedrooms)
BUILDINGS = {
    ("A", "示例校区东区"): (
        ("A3", "示例 3 号宿舍楼", 6, 4, True),
        ("A5", "示例 5 号宿舍楼", 6, 4, True),
        ("AJ", "示例教学楼", 5, 3, False),
        ("AS", "示例实训楼", 4, 3, False),
        ("AT", "示例图书馆", 4, 0, False),
        ("AC", "示例第二食堂", 2, 0, False),
        ("AG", "示例操场", 0, 0, False),
    ),
    ("B", "示例校区西区"): (
        ("B7", "示例 7 号宿舍楼", 5, 4, True),
        ("BJ", "示例公共教学楼", 4, 3, False),
        ("BC", "示例第一食堂", 2, 0, False),
    ),
}
NUMERALS = "一二三四五六"


def build_places() -> None:
    for order, ((code, name), buildings) in enumerate(BUILDINGS.items()):
        campus = _place(None, LocationKind.CAMPUS, name, code, order)
        for place, building in enumerate(buildings):
            _build_building(campus, place, *building)


def _build_building(campus, order, code, name, floors, rooms, bedrooms) -> None:
    building = _place(campus, LocationKind.BUILDING, name, code, order)
    for level in range(1, floors + 1):
        floor = _place(building, LocationKind.FLOOR, f"{NUMERALS[level - 1]}层", f"{code}-{level}F",
                       level)  # fmt: skip
        for room in range(1, rooms + 1):
            use = LocationUse.DORMITORY_ROOM if bedrooms else LocationUse.PUBLIC
            number = f"{level}{room:02d}"
            _place(floor, LocationKind.ROOM, number, f"{code}-{number}", room, use=use)


def _place(parent, kind, name, code, order, **fields) -> Location:
    return Location.objects.create(
        parent=parent, kind=kind, name=name, code=code, sort_order=order, **fields
    )
