"""Departments, colleges, their people, the terms and the second level of categories."""

from datetime import date

from home.college.enums import DayKind, DepartmentKind, VacationKind
from home.models import Category, Department, Person, Term, WorkingDay

OFFICE, COLLEGE, SUPPORT = DepartmentKind.OFFICE, DepartmentKind.COLLEGE, DepartmentKind.SUPPORT
CENTRE = "学生工作处"
LOGISTICS = "后勤管理处"
TEACHING = "教务处"

DEPARTMENTS = (
    (CENTRE, "学工处", OFFICE),
    (TEACHING, "教务处", OFFICE),
    (LOGISTICS, "后勤处", DepartmentKind.LOGISTICS),
    ("信息化中心", "信息中心", SUPPORT),
    ("保卫处", "保卫处", OFFICE),
    ("财务处", "财务处", OFFICE),
    ("团委", "团委", DepartmentKind.MASS),
    ("图书馆", "图书馆", SUPPORT),
    ("招生就业处", "招就处", OFFICE),
    ("体育部", "体育部", SUPPORT),
    ("校医院", "校医院", SUPPORT),
    ("纪检办公室", "纪检办", OFFICE),
    ("示例一学院", "示例一学院", COLLEGE),
    ("示例二学院", "示例二学院", COLLEGE),
    ("示例三学院", "示例三学院", COLLEGE),
)

SECOND_LEVEL = {
    "teaching": (("course", "选课排课"), ("textbook", "教材"), ("training", "实训与设备")),
    "facilities": (("light", "照明"), ("water", "水电"), ("building", "门窗与房屋")),
    "living": (("hot-water", "热水与供暖"), ("canteen", "食堂"), ("network", "校园网络"),
               ("dormitory", "宿舍管理")),
    "work-study": (("post", "岗位与工资"),),
    "activities": (("club", "社团"), ("venue", "场地")),
    "further-study": (("upgrade", "专升本"), ("study-room", "自习")),
}  # fmt: skip

TERMS = (
    ("2024—2025学年第二学期", "2025-02-24", "2025-07-06", "2025-06-23", "2025-07-04",
     VacationKind.SUMMER, "2025-07-07", "2025-08-31"),
    ("2025—2026学年第一学期", "2025-09-01", "2026-01-18", "2026-01-05", "2026-01-16",
     VacationKind.WINTER, "2026-01-19", "2026-03-01"),
    ("2025—2026学年第二学期", "2026-03-02", "2026-07-12", "2026-06-29", "2026-07-10",
     VacationKind.SUMMER, "2026-07-13", "2026-08-30"),
    ("2026—2027学年第一学期", "2026-08-31", "2027-01-17", "2027-01-04", "2027-01-15",
     VacationKind.WINTER, "2027-01-18", "2027-02-28"),
)  # fmt: skip


def build_offices() -> None:
    for order, (name, short, kind) in enumerate(DEPARTMENTS):
        Department.objects.create(name=name, short_name=short, kind=kind, sort_order=order)
    for top, children in SECOND_LEVEL.items():
        parent = Category.objects.get(slug=top)
        for order, (slug, name) in enumerate(children):
            Category.objects.create(parent=parent, slug=slug, name=name, sort_order=order)


def build_terms() -> None:
    for name, opens, closes, exam_from, exam_until, kind, starts, ends in TERMS:
        day = date.fromisoformat
        Term.objects.create(
            name=name, opens=day(opens), closes=day(closes), exam_from=day(exam_from),
            exam_until=day(exam_until), vacation_kind=kind, vacation_from=day(starts),
            vacation_until=day(ends),
        )  # fmt: skip
    # Nobody has published 2027's holidays; one entered day tells the site it is looked after.
    WorkingDay.objects.create(date=date(2027, 1, 1), kind=DayKind.HOLIDAY, note="元旦（示例）")


def build_people() -> None:
    """Sample people: an office and no real name."""
    leader = Person.objects.create(name="示例校领导", title="分管副校长", is_leader=True)
    for order, name in enumerate((LOGISTICS, TEACHING, CENTRE, "信息化中心"), start=1):
        department = Department.objects.get(name=name)
        head = Person.objects.create(name=f"示例负责人{order}", title=f"{name}负责人",
                                     department=department, sort_order=order)  # fmt: skip
        department.head, department.leader = head, leader
        department.save()
