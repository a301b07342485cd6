"""Templates of answers: who is offered which, filled in without a script, kept by whom."""

import pytest
from django.urls import reverse

from clearance.enums import Outcome, State
from clearance.models import AnswerTemplate
from home.college.enums import Role
from tests.clearance.desk.sending import move_issue
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_place

ADD = "wagtailsnippets_clearance_answertemplate:add"
EDIT = "wagtailsnippets_clearance_answertemplate:edit"
DELETE = "wagtailsnippets_clearance_answertemplate:delete"


def a_template(text="{地点}的问题（{编号}）已由{承办单位}处理。", **fields):
    return AnswerTemplate.objects.create(**({"name": "已修复", "text": text} | fields))


def values_of(response) -> dict:
    form = response.context["form"]
    return {field.name: field.value() for field in form}


@pytest.mark.django_db
def test_template_is_offered_by_category_department_and_use():
    issue = made.in_progress()
    top = issue.category.parent or issue.category
    other = made.category("teaching")
    a_template(name="全校")
    a_template(name="本处", department=issue.lead)
    a_template(name="上一级", category=top)
    a_template(name="别类", category=other)
    a_template(name="别处", department=a_department("教务处"))
    a_template(name="停用", active=False)

    names = set(AnswerTemplate.objects.for_issue(issue).values_list("name", flat=True))

    assert names == {"全校", "本处", "上一级"}


def test_fill_button_puts_the_text_into_the_field_and_sends_nothing(sign_in):
    issue = made.in_progress(location=a_place())
    chosen = a_template(outcome=Outcome.SOLVED)

    response = move_issue(
        sign_in(Role.OFFICER), issue, "submit", template=chosen.pk, text="我先写的。", fill="1"
    )

    issue.refresh_from_db()
    values = values_of(response)
    assert values["text"] == (
        f"我先写的。\n\n示例 3 号楼的问题（{issue.number}）已由后勤管理处处理。"
    )
    assert (values["outcome"], issue.state) == (Outcome.SOLVED, State.IN_PROGRESS)


def test_fill_button_keeps_an_outcome_and_a_promise_chosen_before(sign_in):
    issue = made.in_progress()
    chosen = a_template(outcome=Outcome.SOLVED)

    response = move_issue(
        sign_in(Role.OFFICER), issue, "submit", template=chosen.pk, fill="1",
        outcome=Outcome.PLANNED, promise_text="更换线路", promise_due="2099-01-01",
    )  # fmt: skip

    values = values_of(response)
    assert (values["outcome"], values["promise_text"]) == (Outcome.PLANNED, "更换线路")


@pytest.mark.parametrize("odd", ["", "0", "九", "99999999999", "-1"])
def test_fill_button_with_an_odd_choice_loses_nothing(sign_in, odd):
    issue = made.in_progress()
    a_template()

    response = move_issue(
        sign_in(Role.OFFICER), issue, "submit", template=odd, fill="1", text="写好的答复。"
    )

    assert (response.status_code, values_of(response)["text"]) == (200, "写好的答复。")


@pytest.mark.parametrize("left", ["{日期}", "【待填】"])
def test_answer_with_a_blank_left_is_refused_beside_its_field(sign_in, left):
    issue = made.in_progress()

    response = move_issue(
        sign_in(Role.OFFICER), issue, "submit", outcome=Outcome.SOLVED,
        text=f"已于{left}更换三层的灯管。",
    )  # fmt: skip

    issue.refresh_from_db()
    assert response.context["form"].errors == {"text": [f"还有没填完的地方：{left}。"]}
    assert issue.state == State.IN_PROGRESS


def test_head_does_not_approve_a_blank_either(sign_in):
    issue = made.in_review()

    response = move_issue(sign_in(Role.HEAD), issue, "approve", text="已于【待填】更换三层的灯管。")

    issue.refresh_from_db()
    assert list(response.context["form"].errors) == ["text"]
    assert issue.state == State.IN_REVIEW


def filled_in(**fields) -> dict:
    values = {"name": "已修复", "text": "{地点}已修好。", "active": "on", "outcome": "",
              "category": "", "department": ""}  # fmt: skip
    return values | fields


def test_template_with_an_unknown_blank_is_refused_beside_its_field(sign_in):
    response = sign_in(Role.DISPATCHER).post(
        reverse(ADD), filled_in(text="{姓名}同学，{地点}已修好。")
    )

    assert "姓名" in response.context["form"].errors["text"][0]
    assert not AnswerTemplate.objects.exists()


def test_head_keeps_templates_of_the_own_department_only(sign_in):
    mine, theirs = a_department(), a_department("教务处")
    client = sign_in(Role.HEAD, mine)

    refused = client.post(reverse(ADD), filled_in())
    elsewhere = client.post(reverse(ADD), filled_in(department=theirs.pk))
    client.post(reverse(ADD), filled_in(department=mine.pk))

    assert list(refused.context["form"].errors) == ["department"]
    assert list(elsewhere.context["form"].errors) == ["department"]
    assert list(AnswerTemplate.objects.values_list("department", flat=True)) == [mine.pk]


@pytest.mark.parametrize("name", [EDIT, DELETE])
@pytest.mark.parametrize("whose", ["centre", "elsewhere"])
def test_head_changes_nobody_elses_template(sign_in, name, whose):
    department = a_department("教务处") if whose == "elsewhere" else None
    kept = a_template(department=department)

    response = sign_in(Role.HEAD).post(reverse(name, args=[kept.pk]), filled_in(name="改过"))

    kept.refresh_from_db()
    assert (response.status_code, kept.name) in {(404, "已修复"), (302, "已修复")}


def test_officer_has_no_list_of_templates(sign_in):
    a_template()
    listed = reverse("wagtailsnippets_clearance_answertemplate:list")

    response = sign_in(Role.OFFICER).get(listed)

    assert response.status_code == 302
