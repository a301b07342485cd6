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
    ("示例四学院", "示例四学院", COLLEGE),
    ("示例五学院", "示例五学院", COLLEGE),
    ("示例六学院", "示例六学院", COLLEGE),
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

# Sample dates, not the college's own calendar: opens, closes, exams, and the vacation after it.
TERMS = (
    ("2020—2021学年第二学期", "2021-03-01", "2021-07-11", "2021-06-28", "2021-07-09",
     VacationKind.SUMMER, "2021-07-12", "2021-08-29"),
    ("2021—2022学年第一学期", "2021-08-30", "2022-01-09", "2021-12-27", "2022-01-07",
     VacationKind.WINTER, "2022-01-10", "2022-02-20"),
    ("2021—2022学年第二学期", "2022-02-21", "2022-07-03", "2022-06-20", "2022-07-01",
     VacationKind.SUMMER, "2022-07-04", "2022-08-28"),
    ("2022—2023学年第一学期", "2022-08-29", "2023-01-08", "2022-12-26", "2023-01-06",
     VacationKind.WINTER, "2023-01-09", "2023-02-19"),
    ("2022—2023学年第二学期", "2023-02-20", "2023-07-02", "2023-06-19", "2023-06-30",
     VacationKind.SUMMER, "2023-07-03", "2023-09-03"),
    ("2023—2024学年第一学期", "2023-09-04", "2024-01-14", "2024-01-01", "2024-01-12",
     VacationKind.WINTER, "2024-01-15", "2024-02-25"),
    ("2023—2024学年第二学期", "2024-02-26", "2024-07-07", "2024-06-24", "2024-07-05",
     VacationKind.SUMMER, "2024-07-08", "2024-09-01"),
    ("2024—2025学年第一学期", "2024-09-02", "2025-01-12", "2024-12-30", "2025-01-10",
     VacationKind.WINTER, "2025-01-13", "2025-02-23"),
    ("2024—2025学年第二学期", "2025-02-24", "2025-07-06", "2025-06-23", "2025-07-04",
     VacationKind.SUMMER, "2025-07-07", "2025-08-31"),
    ("2025—2026学年第一学期", "2025-09-01", "2026-01-18", "2026-01-05", "2026-01-16",
     VacationKind.WINTER, "2026-01-19", "2026-03-01"),
    ("2025—2026学年第二学期", "2026-03-02", "2026-07-12", "2026-06-29", "2026-07-10",
     VacationKind.SUMMER, "2026-07-13", "2026-08-30"),
    ("2026—2027学年第一学期", "2026-08-31", "2027-01-17", "2027-01-04", "2027-01-15",
     VacationKind.WINTER, "2027-01-18", "2027-02-28"),
    ("2026—2027学年第二学期", "2027-03-01", "2027-07-11", "2027-06-28", "2027-07-09",
     VacationKind.SUMMER, "2027-07-12", "2027-08-29"),
    ("2027—2028学年第一学期", "2027-08-30", "2028-01-16", "2028-01-03", "2028-01-14",
     VacationKind.WINTER, "2028-01-17", "2028-02-27"),
    ("2027—2028学年第二学期", "2028-02-28", "2028-07-09", "2028-06-26", "2028-07-07",
     VacationKind.SUMMER, "2028-07-10", "2028-09-03"),
    ("2028—2029学年第一学期", "2028-09-04", "2029-01-21", "2029-01-08", "2029-01-19",
     VacationKind.WINTER, "2029-01-22", "2029-03-04"),
    ("2028—2029学年第二学期", "2029-03-05", "2029-07-15", "2029-07-02", "2029-07-13",
     VacationKind.SUMMER, "2029-07-16", "2029-09-02"),
)  # fmt: skip


def build_offices() -> None:
    for order, (name, short, kind) in enumerate(DEPARTMENTS):
        Department.objects.create(name=name, short_name=short, kind=kind, sort_order=order)
    for top, children in SECOND_LEVEL.items():
        parent = Category.objects.get(slug=top)
        for order, (slug, name) in enumerate(children):
            Category.objects.create(parent=parent, slug=slug, name=name, sort_order=order)


def build_terms() -> None:
    day = date.fromisoformat
    Term.objects.bulk_create(
        Term(
            name=name, opens=day(opens), closes=day(closes), exam_from=day(exam_from),
            exam_until=day(exam_until), vacation_kind=kind, vacation_from=day(starts),
            vacation_until=day(ends),
        )
        for name, opens, closes, exam_from, exam_until, kind, starts, ends in TERMS
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
