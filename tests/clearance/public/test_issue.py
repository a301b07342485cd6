from datetime import timedelta

import pytest

from clearance.actions import answer, update
from clearance.enums import Audience, Publicity
from clearance.models import Issue
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_place
from tests.factories.pages import a_past_row, a_tea, published
from tests.public_rules import assert_public
from tests.reading import seen

pytestmark = pytest.mark.django_db


def opened(client, issue, prefix: str = ""):
    return client.get(f"{prefix}/progress/issues/{issue.number}/")


def test_an_issue_reads_nothing_of_its_visitor(client):
    assert_public(opened(client, made.cleared(made.struck_off())))


def test_a_cleared_issue_shows_question_answer_and_line(client):
    issue = made.cleared(made.struck_off(title="三层走廊的灯不亮"), public_text="走廊的灯。")
    page = seen(opened(client, issue))
    assert page.headings == ["三层走廊的灯不亮", "后勤的答复", "经过"]
    assert made.ANSWER in page.text
    assert "走廊的灯。" in page.text
    assert "部门负责人审核" in page.text


def test_answer_that_came_late_says_by_how_much(client):
    late = made.in_review(title="三层走廊的灯不亮")
    at = late.answer_by + timedelta(hours=30)
    late = answer.approve(late, by=made.head_of(late), at=at)

    page = seen(opened(client, made.cleared(late)))
    in_time = seen(opened(client, made.cleared(made.answered(body="别的事。"))))

    assert ("超期 30 小时答复" in page.text, "超期" in in_time.text) == (True, False)


def test_an_uncleared_issue_shows_category_building_and_state_only(client):
    issue = made.answered(location=a_place(), title="三层走廊的灯不亮")
    page = seen(opened(client, issue))
    assert page.headings == ["基础设施建设，示例 3 号楼"]
    for hidden in ("三层走廊的灯不亮", made.ANSWER, made.BODY, made.BRIEF, "后勤"):
        assert hidden not in page.text


@pytest.mark.parametrize(
    "make",
    [
        lambda: made.opened(kind="complain"),
        lambda: made.opened(kind="accuse"),
        lambda: made.cleared(made.opened(), publicity=Publicity.CLOSED),
    ],
)
def test_what_is_not_listed_has_no_page(client, make):
    assert opened(client, make()).status_code == 404


def test_a_number_that_never_was_has_no_page(client):
    assert client.get("/progress/issues/Q2026-9999/").status_code == 404


def test_a_merged_issue_leads_to_where_it_went_for_good(client):
    last = made.dispatched()
    middle = made.merged(into=last)
    first = made.merged(into=made.dispatched())
    response = opened(client, middle)
    assert (response.status_code, response.url) == (301, f"/progress/issues/{last.number}/")
    assert opened(client, first, "/en").url.startswith("/en/progress/issues/")


def test_an_issue_merged_into_a_hidden_one_has_no_page(client):
    goal = made.cleared(made.opened(), publicity=Publicity.CLOSED)
    assert opened(client, made.merged(into=goal)).status_code == 404


def test_a_correction_keeps_the_old_words_with_its_date(client):
    issue = made.cleared(made.struck_off())
    update.correct(issue.updates.get(), text="更换了四盏灯。", by=made.editor())
    page = seen(opened(client, issue))
    assert "更换了四盏灯。" in page.text
    assert made.ANSWER in page.text
    assert "更正" in page.text


def test_the_answer_of_an_earlier_round_does_not_stand_apart(client):
    page = seen(opened(client, made.cleared(made.reopened())))
    assert page.headings == ["三层走廊的灯不亮", "经过"]


def test_internal_words_are_on_no_public_page(client):
    issue = made.in_progress()
    update.write_update(
        issue, text="内部的话", by=made.officer_of(issue), audience=Audience.INTERNAL
    )
    page = seen(opened(client, made.cleared(issue)))
    assert "内部的话" not in page.text
    assert made.BRIEF not in page.text


def test_an_issue_raised_at_a_tea_leads_back_to_it(client):
    published(a_tea(rows=(a_past_row(recording_second=3130),)))
    page = seen(opened(client, Issue.objects.get()))
    assert "/sessions/tea-22/" in page.links
    assert "/sessions/tea-22/#recording" in page.links
    assert "0:52:10" in page.text


def test_the_english_page_has_english_words_round_the_chinese(client):
    issue = made.cleared(made.struck_off())
    response = opened(client, issue, "/en")
    assert_public(response)
    page = seen(response)
    assert page.language == "en"
    assert page.headings[-1] == "What happened"


@pytest.mark.parametrize("rounds", [1, 6])
def test_a_long_trail_costs_no_more_than_a_short_one(client, django_assert_max_num_queries, rounds):
    issue = made.dispatched(helpers=(a_department("图书馆"),))
    for place in range(rounds):
        text = f"第 {place} 次"
        update.write_update(issue, text=text, by=made.editor(), audience=Audience.PUBLIC)
    made.cleared(issue)
    opened(client, issue)
    with django_assert_max_num_queries(8):
        opened(client, issue)
