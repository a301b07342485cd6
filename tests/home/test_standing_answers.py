"""Standing answers: listed by category, told to be reviewed, found for a question's category."""

from datetime import date

import pytest
import time_machine

from home.college.enums import Role
from home.models import Category, StandingAnswerPage, StandingAnswersPage
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_home
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db

LIST = "/answers/"


@pytest.fixture(autouse=True)
def spring():
    with time_machine.travel(date(2026, 3, 20), tick=False):
        yield


def hot_water() -> Category:
    living = Category.objects.get(slug="living")
    return Category.objects.get_or_create(
        slug="hot-water", defaults={"name": "热水", "parent": living}
    )[0]


def an_answer(title: str = "热水几点停？", category: str = "living", **fields):
    index = StandingAnswersPage.objects.first() or a_home().add_child(
        instance=StandingAnswersPage(title="常见问题", slug="answers")
    )
    page = StandingAnswerPage(
        **{
            "title": title,
            "slug": f"answer-{index.numchild}",
            "category": Category.objects.get(slug=category),
            "department": a_department(),
            "answer": "每天 23:00 停。",
            "review_by": date(2026, 9, 1),
        }
        | fields
    )
    return index.add_child(instance=page)


def test_list_reads_nothing_of_its_visitor_and_goes_by_category(client):
    an_answer("热水几点停？", "living")
    an_answer("怎么补考？", "teaching")

    response = client.get(LIST)

    assert_public(response)
    names = [Category.objects.get(slug=slug).name for slug in ("teaching", "living")]
    assert seen(response).headings == ["常见问题", names[0], "怎么补考？", names[1], "热水几点停？"]


def test_answer_says_whose_it_is_and_until_when(client):
    page = an_answer(body=[("paragraph", "<p>锅炉房夜里一人值守。</p>")])

    response = client.get(page.url)

    assert_public(response)
    read = seen(response)
    assert read.headings == ["热水几点停？", "后勤管理处的答复"]
    assert "每天 23:00 停。 锅炉房夜里一人值守。" in read.text
    assert "复核期限2026年9月1日" in read.text
    assert "可能已经过时" not in read.text


def test_answer_past_its_day_of_review_says_so(client):
    page = an_answer(review_by=date(2026, 3, 19))

    assert "应在2026年3月19日前复核这条答复。" in seen(client.get(page.url)).text
    assert "复核中" in seen(client.get(LIST)).text


def test_list_asks_as_little_for_many_as_for_few(client, django_assert_max_num_queries):
    for place in range(12):
        an_answer(f"第 {place} 个问题")
    client.get(LIST)

    with django_assert_max_num_queries(6):
        assert len(seen(client.get(LIST)).headings) == 14


def test_question_finds_the_answers_of_its_category_and_of_the_one_above():
    category = hot_water()
    near = an_answer("热水几点停？", "hot-water")
    above = an_answer("报修多久来人？", "living")
    an_answer("怎么补考？", "teaching")
    an_answer("旧的", "hot-water", archived_on=date(2026, 3, 1))
    an_answer("草稿", "hot-water", live=False)

    fitting = StandingAnswerPage.objects.fitting(category)

    assert set(fitting) == {near, above}


@pytest.mark.parametrize(
    ("review_by", "told"),
    [(date(2026, 4, 3), True), (date(2026, 4, 4), False)],
    ids=["in a fortnight", "later"],
)
def test_editor_is_told_on_the_first_screen_a_fortnight_ahead(client, review_by, told):
    an_answer("热水几点停？", review_by=review_by)
    client.force_login(a_member(Role.EDITOR))

    page = client.get("/admin/").content.decode()

    assert ("待复核的长期答复" in page) is told
    assert ("热水几点停？</a> 后勤，2026-04-03 前" in page) is told


def test_what_is_to_review_is_told_the_longest_waiting_first():
    an_answer("还早", review_by=date(2026, 9, 1))
    an_answer("昨天", review_by=date(2026, 3, 19))
    an_answer("上周", review_by=date(2026, 3, 13))

    found = StandingAnswerPage.objects.to_review(date(2026, 3, 20))

    assert [page.title for page in found] == ["上周", "昨天"]
