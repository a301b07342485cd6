"""For which department progress is written: one with a part, and never another of the writer's."""

from datetime import date

import pytest

from clearance.actions import answer, update
from clearance.actions.answer import Answer
from clearance.actors import staff
from clearance.desk.forms.working import UpdateForm
from clearance.refusals import NotPossible
from home.college.enums import Role
from home.models import Department, Membership, User
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import (
    ANSWER,
    centre,
    editor,
    head_of,
    in_progress,
    in_review,
)

pytestmark = pytest.mark.django_db
# In the order of names it stands first, and it has no part.
ELSEWHERE, HELPER = "保卫处", "信息化中心"


def officer_in(*departments: Department) -> User:
    user = a_member(Role.OFFICER, departments[0])
    Membership.objects.bulk_create(
        Membership(user=user, department=one, role=Role.OFFICER, starts=date(2020, 1, 1))
        for one in departments[1:]
    )
    return user


def test_officer_of_two_departments_writes_for_the_one_with_a_part():
    elsewhere, issue = a_department(ELSEWHERE), in_progress()
    user = officer_in(elsewhere, issue.lead)

    written = update.write_update(issue, text="周五更换。", by=staff(user))

    assert written.department == issue.lead
    assert "department" not in UpdateForm(subject=issue, user=user).fields


def test_officer_of_two_departments_with_a_part_says_which():
    helper = a_department(HELPER)
    issue = in_progress(helpers=(helper,))
    user = officer_in(helper, issue.lead)

    with pytest.raises(NotPossible) as refusal:
        update.write_update(issue, text="周五更换。", by=staff(user))
    written = update.write_update(issue, text="周五更换。", by=staff(user), department=helper)

    assert is_chinese(refusal.value)
    assert written.department == helper
    choice = UpdateForm(subject=issue, user=user).fields["department"].queryset
    assert set(choice) == {helper, issue.lead}


def test_officer_writes_for_no_department_without_a_part():
    elsewhere, issue = a_department(ELSEWHERE), in_progress()

    with pytest.raises(NotPossible):
        update.write_update(issue, text="周五更换。", department=elsewhere,
                            by=staff(officer_in(issue.lead, elsewhere)))  # fmt: skip


@pytest.mark.parametrize("who", [centre, editor])
def test_centre_and_editor_write_for_no_department(who):
    assert update.write_update(in_progress(), text="周五更换。", by=who()).department is None


def test_phone_number_in_progress_to_who_asked_is_held_until_somebody_says_why():
    issue = in_progress()
    words = {"text": "请拨 13800001234 找老王。", "by": staff(a_member(Role.OFFICER, issue.lead))}

    with pytest.raises(NotPossible):
        update.write_update(issue, **words)
    update.write_update(issue, **words, audience="internal")
    update.write_update(issue, **words, checked="值班手机，本人同意。")

    assert [one.audience for one in issue.updates.all()] == ["internal", "askers"]


def test_head_mends_a_word_and_the_draft_is_kept():
    issue = in_review()

    answer.approve(issue, text="已更换三楼走廊的灯管，今晚恢复照明。", by=head_of(issue))

    kept = [(one.text, one.audience) for one in issue.updates.order_by("pk")]
    assert kept == [(ANSWER, "internal"), ("已更换三楼走廊的灯管，今晚恢复照明。", "askers")]


def test_answer_of_a_word_is_refused():
    issue = in_progress()

    with pytest.raises(NotPossible):
        answer.submit(issue, Answer("solved", "好"), by=staff(a_member(Role.OFFICER, issue.lead)))

    assert issue.updates.count() == 0
