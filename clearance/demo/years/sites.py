"""Which of the sample places are of which kind, and what people call them."""

from random import Random

from clearance.demo.years.trouble import Where
from home.college.enums import LocationKind
from home.models import Location

FLOOR, ROOM, BUILDING = LocationKind.FLOOR, LocationKind.ROOM, LocationKind.BUILDING
DORMS = ("A3", "A5", "A6", "A9", "B1", "B2", "B7")
TEACHING, LABS = ("AJ", "BJ"), ("AS", "BS")
# Kind of place: buildings, and which level of them.
KINDS = {
    Where.BED: (DORMS, ROOM),
    Where.DORM_FLOOR: (DORMS, FLOOR),
    Where.DORM: (DORMS, BUILDING),
    Where.CLASSROOM: (TEACHING, ROOM),
    Where.CLASS_FLOOR: (TEACHING, FLOOR),
    Where.LAB: (LABS, ROOM),
    Where.LAB_FLOOR: (LABS, FLOOR),
    Where.LIBRARY: (("AT",), FLOOR),
    Where.CANTEEN: (("AC", "BC"), FLOOR),
    Where.BATH: (("AH", "BH"), BUILDING),
    Where.GROUND: (("AG", "BG"), BUILDING),
    Where.GYM: (("AB",), FLOOR),
    Where.CLINIC: (("AM",), BUILDING),
    Where.POST: (("AK",), BUILDING),
    Where.HALL: (("BX",), FLOOR),
}
CALLED = {
    "A3": ("3号楼", "三号楼", "东区3号楼", "A3"), "A5": ("5号楼", "五号楼", "东区5号楼", "A5"),
    "A6": ("6号楼", "六号楼", "东区6号", "A6"), "A9": ("9号楼", "九号楼", "东区九号楼", "A9"),
    "B1": ("1号楼", "西区1号楼", "西区一号", "B1"), "B2": ("2号楼", "西区2号楼", "西区二号楼", "B2"),
    "B7": ("7号楼", "七号楼", "西区7号", "B7"), "AJ": ("教学楼", "东区教学楼"), "BJ": ("公教", "公教楼", "公共教学楼"),
    "AS": ("实训楼", "东区实训楼"), "BS": ("西区实训楼", "西实训"), "AT": ("图书馆", "图书馆"),
    "AC": ("二食堂", "第二食堂", "二餐"), "BC": ("一食堂", "第一食堂", "一餐"), "AH": ("东区浴室", "东区澡堂"),
    "BH": ("西区浴室", "西区澡堂"), "AG": ("操场", "东操场"), "BG": ("西操", "西区操场"), "AB": ("体育馆",),
    "AM": ("校医院", "校医室"), "AK": ("快递站", "快递点"), "BX": ("活动中心", "学生活动中心"), "A": ("东区",), "B": ("西区",),
}  # fmt: skip
LEVELS = "零一二三四五六"


class Sites:
    """All places, read once."""

    def __init__(self) -> None:
        places = Location.objects.select_related("building").order_by("pk")
        self._of: dict[str, list[Location]] = {kind: [] for kind in (*KINDS, Where.CAMPUS)}
        for place in places:
            for kind, (buildings, level) in KINDS.items():
                if place.kind == level and place.building.code in buildings:
                    self._of[kind].append(place)
            if place.kind == LocationKind.CAMPUS:
                self._of[Where.CAMPUS].append(place)

    def draw(self, rng: Random, kinds: tuple[str, ...]) -> tuple[str, Location | None]:
        """A kind among these and a place of it; neither where the matter has no place."""
        if not kinds:
            return "", None
        kind = rng.choice(kinds)
        return kind, rng.choice(self._of[kind])


def formal(place: Location | None) -> str:
    """As the centre writes it in a title: 3 号宿舍楼四层, 教学楼 301."""
    if place is None:
        return ""
    if place.kind == LocationKind.CAMPUS:
        return place.name.removeprefix("示例校区")
    building = place.building.name.removeprefix("示例").strip()
    if place.kind == BUILDING:
        return building
    return f"{building} {place.name} " if place.kind == ROOM else f"{building}{place.name}"


def spoken(rng: Random, place: Location | None) -> str:
    """As somebody says it who is there every day."""
    if place is None:
        return ""
    name = rng.choice(CALLED[(place.building or place).code])
    gap = " " if name[-1].isdigit() else ""
    if place.kind == FLOOR:
        level = int(place.code[-2])
        return name + gap + rng.choice((f"{LEVELS[level]}楼", f"{level}楼", f"{LEVELS[level]}层"))
    if place.kind == ROOM:
        return f"{name}{gap}{place.name}"
    return name
