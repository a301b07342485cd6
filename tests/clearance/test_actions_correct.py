"""Who may change a text that people have read."""

import pytest

from clearance.actions import update
from clearance.actors import staff
from clearance.enums import Audience
from clearance.models import Correction
from clearance.refusals import NotAllowed
from home.college.enums import Role
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import (
    answered,
    centre,
    cleared,
    editor,
    head_of,
    in_progress,
    officer_of,
)

pytestmark = pytest.mark.django_db
HELPER = "信息化中心"


def of_helper(role: Role):
    return lambda issue: staff(a_member(role, a_department(HELPER)))


def the_centre(issue):
    return centre()


def an_editor(issue):
    return editor()


def an_answer():
    return answered(helpers=(a_department(HELPER),), outcome="partly").updates.get()


def a_public_answer():
    return cleared(answered()).updates.get()


def progress(by):
    issue = in_progress(helpers=(a_department(HELPER),))
    return update.write_update(issue, text="周五更换。", by=by(issue))


def corrected_by(written, who) -> str:
    return update.correct(written, text="已改。", by=who(written.issue)).text


MAY = [
    (an_answer, head_of),
    (an_answer, an_editor),
    (a_public_answer, an_editor),
    (lambda: progress(officer_of), officer_of),
    (lambda: progress(officer_of), head_of),
    (lambda: progress(the_centre), the_centre),
    (lambda: progress(an_editor), an_editor),
]
MAY_NOT = [
    (an_answer, officer_of),
    (an_answer, of_helper(Role.HEAD)),
    (an_answer, the_centre),
    (a_public_answer, head_of),
    (lambda: progress(officer_of), of_helper(Role.OFFICER)),
    (lambda: progress(officer_of), the_centre),
    (lambda: progress(officer_of), an_editor),
    (lambda: progress(the_centre), officer_of),
]


@pytest.mark.parametrize(("make", "who"), MAY)
def test_text_is_corrected_by_whose_it_is(make, who):
    written = make()
    old = written.text

    assert corrected_by(written, who) == "已改。"
    assert list(Correction.objects.values_list("old_text", flat=True)) == [old]


@pytest.mark.parametrize(("make", "who"), MAY_NOT)
def test_text_is_corrected_by_nobody_else(make, who):
    written = make()
    old = written.text

    with pytest.raises(NotAllowed):
        corrected_by(written, who)

    written.refresh_from_db()
    assert (written.text, Correction.objects.count()) == (old, 0)


def test_progress_of_the_centre_names_no_department():
    written = progress(the_centre)

    assert (written.department, written.audience) == (None, Audience.ASKERS)
