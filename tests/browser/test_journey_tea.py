"""An editor makes a tea's page, three reviewers let it out, and a matter's progress follows."""

import pytest

from clearance.models import Issue
from sessions.models import TeaSessionPage
from tests.browser.editing import Work
from tests.browser.ground import build_college, held_a_fortnight_ago
from tests.browser.tea import (
    a_team,
    make_and_publish,
    reads_the_progress,
    reads_the_tea,
    two_pictures,
    write_progress,
)

# A minute by itself, in an editor whose own scripts save meanwhile: among the long proofs.
pytestmark = [pytest.mark.browser, pytest.mark.prove]

# From the empty form to a published page, the three reviewers' ticks among them; more is a
# change for the worse.
AT_MOST = 59


def test_editor_and_three_reviewers_publish_a_tea_and_go_on_with_it(open_page, phone, tmp_path):
    held_a_fortnight_ago(build_college())
    work = Work()
    team = a_team(open_page, work, "第23期下午茶")

    make_and_publish(team, two_pictures(tmp_path))
    assert work.count <= AT_MOST, work.told()
    assert Issue.objects.count() == 5
    tea = TeaSessionPage.objects.live().get(number=23)
    reads_the_tea(phone, tea)

    write_progress(team, tea)
    reads_the_progress(phone)
