"""What the register refuses, and the order people drag."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from home.models import Category, Department, Person, Term, WorkingDay
from tests.factories.college import some_terms

pytestmark = pytest.mark.django_db
TERM = {"name": "示例学期", "opens": date(2027, 3, 1), "closes": date(2027, 7, 2)}

TERMS_REFUSED = (
    ({"closes": date(2027, 3, 1)}, "term_closes_after_it_opens"),
    ({"exam_from": date(2027, 6, 21)}, "term_exams_inside"),
    ({"exam_from": date(2027, 6, 21), "exam_until": date(2027, 7, 9)}, "term_exams_inside"),
    ({"exam_from": date(2027, 6, 21), "exam_until": date(2027, 6, 14)}, "term_exams_inside"),
    ({"vacation_kind": "summer"}, "term_vacation_after_it"),
    (
        {"vacation_from": date(2027, 7, 3), "vacation_until": date(2027, 8, 29)},
        "term_vacation_after_it",
    ),
    (
        {
            "vacation_kind": "summer",
            "vacation_from": date(2027, 7, 2),
            "vacation_until": date(2027, 8, 29),
        },
        "term_vacation_after_it",
    ),
)


def test_top_categories_are_the_programme_s_six_and_other():
    names = list(Category.objects.top().order_by("sort_order").values_list("name", flat=True))

    assert names == [
        "教育教学",
        "基础设施建设",
        "生活服务",
        "勤工助学",
        "学生活动",
        "升学培训",
        "其他",
    ]


def test_top_category_has_a_name_of_its_own():
    with pytest.raises(IntegrityError):
        Category.objects.create(name="其他", slug="others")


def test_category_has_two_levels_and_no_third():
    top = Category.objects.get(slug="living")
    second = Category.objects.create(name="餐饮", slug="canteen", parent=top)

    with pytest.raises(ValidationError) as refused:
        Category(name="窗口", slug="window", parent=second).full_clean()

    assert list(refused.value.message_dict) == ["parent"]


def test_category_with_others_under_it_stays_a_top_one():
    top = Category.objects.get(slug="living")
    Category.objects.create(name="餐饮", slug="canteen", parent=top)

    top.parent = Category.objects.get(slug="teaching")

    with pytest.raises(ValidationError) as refused:
        top.full_clean()

    assert list(refused.value.message_dict) == ["parent"]


def test_category_within_holds_itself_and_what_is_under_it():
    top = Category.objects.get(slug="living")
    second = Category.objects.create(name="餐饮", slug="canteen", parent=top)

    assert set(Category.objects.within(top)) == {top, second}


def test_department_name_is_held_once():
    Department.objects.create(name="后勤管理处")

    with pytest.raises(IntegrityError):
        Department.objects.create(name="后勤管理处")


def test_new_in_the_order_comes_last():
    first = Department.objects.create(name="后勤管理处")
    second = Department.objects.create(name="教务处")

    assert list(Department.objects.all()) == [first, second]


def test_department_s_deputy_needs_both_dates():
    department = Department(name="后勤管理处", deputy=Person.objects.create(name="示例人"))

    with pytest.raises(ValidationError) as refused:
        department.full_clean()

    assert list(refused.value.message_dict) == ["deputy_from"]


def test_department_s_deputy_dates_come_in_order():
    with pytest.raises(IntegrityError, match="department_deputy_dates_in_order"):
        Department.objects.create(
            name="后勤管理处", deputy_from=date(2026, 3, 9), deputy_until=date(2026, 3, 2)
        )


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2026, 3, 1), "负责人"), (date(2026, 3, 2), "代管人"), (date(2026, 3, 10), "负责人")],
)
def test_department_s_acting_head_is_the_deputy_between_the_dates(day, name):
    department = Department(
        name="后勤管理处",
        head=Person(name="负责人"),
        deputy=Person(name="代管人"),
        deputy_from=date(2026, 3, 2),
        deputy_until=date(2026, 3, 9),
    )

    assert department.acting_head(day).name == name


@pytest.mark.parametrize(("fields", "constraint"), TERMS_REFUSED)
def test_term_with_dates_out_of_order_is_refused(fields, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        Term.objects.create(**(TERM | fields))


@pytest.mark.parametrize(
    "opens", [date(2026, 6, 1), date(2026, 7, 20)], ids=["in a term", "in a vacation"]
)
def test_term_that_overlaps_another_is_refused(opens):
    some_terms()

    with pytest.raises(ValidationError) as refused:
        Term(name="示例学期", opens=opens, closes=date(2026, 8, 1)).full_clean()

    assert refused.value.messages == ["这些日期与另一个学期或假期重叠。"]


def test_term_after_all_others_is_taken():
    some_terms()

    Term(**TERM).full_clean()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 3, 2), "2025—2026学年第二学期"),
        (date(2026, 7, 20), "2025—2026学年第二学期"),
        (date(2026, 8, 31), "2026—2027学年第一学期"),
    ],
)
def test_term_on_a_day_is_the_one_whose_lessons_or_vacation_it_lies_in(day, name):
    some_terms()

    assert Term.objects.on(day).name == name


def test_working_day_is_stated_once():
    WorkingDay.objects.create(date=date(2026, 4, 15), kind="holiday")

    with pytest.raises(IntegrityError):
        WorkingDay.objects.create(date=date(2026, 4, 15), kind="workday")


def test_working_day_of_an_unknown_kind_is_refused():
    with pytest.raises(IntegrityError, match="working_day_kind_known"):
        WorkingDay.objects.create(date=date(2026, 4, 15), kind="party")
