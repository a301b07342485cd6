"""Two at the same instant: one wins, the other is told, nothing is done twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from clearance.actions import answer, close, dispatch, question, triage
from clearance.actors import person
from clearance.models import Event, Issue, Notice, RequestRecord
from clearance.refusals import Refused
from tests.factories.cast import a_department
from tests.factories.clearance import (
    HOUR,
    SPOKEN_AT,
    an_answer,
    answered,
    centre,
    head_of,
    in_progress,
    in_review,
    officer_of,
    opened,
    person_of,
    received,
    record_of,
)

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="SQLite takes one writer at a time; the tests' database in memory has no second",
    ),
]
LATER = SPOKEN_AT + 30 * HOUR


def at_once(*deeds) -> list[str]:
    """Do all of them in threads that start together; return what each came to, sorted."""
    barrier = Barrier(len(deeds))

    def do(deed) -> str:
        barrier.wait(timeout=10)
        try:
            deed()
        except Refused:
            return "refused"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(do, deeds))


def test_two_dispatchers_at_once_dispatch_it_once():
    issue, by = opened(), centre()
    leads = [a_department("后勤管理处"), a_department("教务处")]

    came_to = at_once(
        *(lambda lead=lead: dispatch.dispatch(issue, lead=lead, brief="灯", by=by, at=LATER)
          for lead in leads)
    )  # fmt: skip

    assert came_to == ["done", "refused"]
    assert Event.objects.filter(issue=issue, verb="dispatched").count() == 1
    assert issue.assignments.count() == 1


def test_same_post_many_times_at_once_gives_one_record():
    taken = []
    at_once(*[lambda: taken.append(received(post_seed="同一次提交"))] * 8)

    assert len({one.record.pk for one in taken}) == 1
    assert len({one.code for one in taken}) == 1
    assert sorted(one.is_double for one in taken) == [False] + [True] * 7
    assert RequestRecord.objects.count() == 1


def test_numbers_given_at_once_are_all_different():
    at_once(*[received] * 8)

    numbers = sorted(RequestRecord.objects.values_list("number", flat=True))
    assert numbers == [f"R2026-{place:06}" for place in range(1, 9)]


def test_last_two_who_take_it_back_at_once_close_the_issue():
    issue = opened()
    first = record_of(issue)
    second = triage.join(received().record, issue, by=centre(), at=SPOKEN_AT + 2 * HOUR)

    came_to = at_once(
        *(lambda one=one: triage.withdraw(one, by=person(one), at=LATER)
          for one in (first, second))
    )  # fmt: skip

    assert came_to == ["done", "done"]
    assert Issue.objects.get(pk=issue.pk).outcome == "withdrawn"


def test_confirming_and_reopening_at_once_leaves_one_true_story():
    issue = answered()
    who, told_before = person_of(issue), Notice.objects.count()

    at_once(
        lambda: close.confirm(issue, by=who, at=LATER),
        lambda: close.reopen(issue, reason="没有解决。", by=who, at=LATER),
    )

    after = Issue.objects.get(pk=issue.pk)
    verbs = list(after.events.order_by("pk").values_list("verb", flat=True))[-2:]
    stories = {
        ("closed", "reopened"): ("reopened", False),
        ("approved", "reopened"): ("reopened", False),
    }
    assert (after.state, after.is_struck_off) == stories[tuple(verbs)]
    told = Notice.objects.count() - told_before
    assert told == Notice.objects.filter(subject__contains="没有解决").count() > 0


def test_merging_into_each_other_at_once_merges_one():
    one, other, by = opened(), opened(body="另一件。"), centre()

    came_to = at_once(
        lambda: close.merge(one, other, by=by, at=LATER),
        lambda: close.merge(other, one, by=by, at=LATER),
    )

    assert came_to == ["done", "refused"]
    assert Issue.objects.filter(state="merged").count() == 1


def test_splitting_across_each_other_at_once_moves_both():
    one, other, by = opened(), opened(body="另一件。"), centre()
    mine, theirs = record_of(one), record_of(other)

    came_to = at_once(
        lambda: triage.split(mine, other, by=by, at=LATER),
        lambda: triage.split(theirs, one, by=by, at=LATER),
    )

    assert came_to == ["done", "done"]
    assert (record_of(one), record_of(other)) == (theirs, mine)


def test_two_officers_at_once_send_one_answer_to_the_head():
    issue = in_progress()
    by = officer_of(issue)
    texts = ["已更换三层走廊的灯管，今晚恢复照明。", "线路已检修完毕，明早再来复查。"]

    came_to = at_once(
        *(lambda text=text: answer.submit(issue, an_answer(text=text), by=by, at=LATER)
          for text in texts)
    )  # fmt: skip

    assert came_to == ["done", "refused"]
    assert issue.updates.count() == 1
    assert Event.objects.filter(issue=issue, verb="submitted").count() == 1


def test_two_heads_at_once_let_one_answer_out():
    issue = in_review()
    by, wordings = head_of(issue), ["已更换灯管，今晚起恢复照明了。", "已更换灯管并复查了线路。"]

    came_to = at_once(
        *(lambda text=text: answer.approve(issue, text=text, by=by, at=LATER)
          for text in wordings)
    )  # fmt: skip

    assert came_to == ["done", "refused"]
    assert [one.text in wordings for one in issue.updates.answers()] == [True]


def test_two_dispatchers_at_once_join_a_request_once():
    record, by = received().record, centre()
    issues = [opened(body="另一件。"), opened(body="又一件。")]

    came_to = at_once(
        *(lambda issue=issue: triage.join(record, issue, by=by, at=LATER) for issue in issues)
    )

    assert came_to == ["done", "refused"]
    assert Event.objects.filter(record=record, verb="joined").count() == 1


def test_two_questions_put_at_once_are_one():
    issue = in_progress()
    by = officer_of(issue)

    came_to = at_once(
        *(lambda text=text: question.put(issue, text=text, by=by, at=LATER)
          for text in ("是哪一盏？", "是哪一层？"))
    )  # fmt: skip

    assert came_to == ["done", "refused"]
    assert issue.questions.count() == 1
