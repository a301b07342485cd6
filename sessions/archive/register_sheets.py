"""The sheets of the college's register: what the other sheets name, and a new site lacks."""

from home.college.enums import DepartmentKind, LocationKind, LocationUse, VacationKind
from sessions.archive.cells import Choice, Flag, Name, Slug
from sessions.archive.columns import Column, Sheet, words_of
from sessions.archive.days import Day

DEPARTMENTS = Sheet(
    "departments",
    "单位",
    (
        Column("name", "名称", Name(60), True, width=24),
        Column("short_name", "简称", Name(20)),
        Column("kind", "类型", Choice(words_of(*DepartmentKind))),
    ),
    "系统里还没有的单位才填。",
)
TERMS = Sheet(
    "terms",
    "学期",
    (
        Column("name", "名称", Name(40), True, width=28),
        Column("opens", "开学", Day(), True),
        Column("closes", "结束", Day(), True),
        Column("exam_from", "考试起", Day()),
        Column("exam_until", "考试止", Day()),
        Column("vacation_kind", "假期", Choice(words_of(*VacationKind))),
        Column("vacation_from", "假期起", Day()),
        Column("vacation_until", "假期止", Day()),
    ),
    "系统里还没有的学期才填。",
)
PEOPLE = Sheet(
    "people",
    "人员",
    (
        Column("name", "姓名", Name(40), True),
        Column("title", "职务", Name(60), width=20),
        Column("department", "单位", Name(60)),
        Column("is_leader", "校领导", Flag(), width=8),
    ),
    "系统里还没有的校领导和中层干部才填。",
)
PLACES = Sheet(
    "places",
    "地点",
    (
        Column("code", "编码", Name(20), True, "大写字母、数字和连字符"),
        Column("name", "名称", Name(60), True, width=24),
        Column("kind", "层级", Choice(words_of(*LocationKind)), True, width=8),
        Column("parent", "上级编码", Name(20)),
        Column("use", "用途", Choice(words_of(*LocationUse)), help="宿舍房间一定要标出来"),
    ),
    "系统里还没有的地点才填，上级排在前面。",
)
CATEGORIES = Sheet(
    "categories",
    "类别",
    (
        Column("slug", "标识", Slug(), True),
        Column("name", "名称", Name(30), True),
        Column("parent", "上级标识", Slug()),
    ),
    "系统里还没有的类别才填，上级排在前面。",
)
