"""A department asks the person through the centre; notes stay among those who work on it."""

from datetime import date

import pytest

from clearance.actions import message, note, question
from clearance.actors import staff
from clearance.enums import State
from clearance.models import Event, Issue, Message, Notice, Question
from clearance.refusals import NotAllowed, NotPossible
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import HOUR, SPOKEN_AT, centre, officer_of, person_of, record_of

pytestmark = pytest.mark.django_db
ASKED_AT = SPOKEN_AT + 5 * HOUR
TEXT = "QUESTION-MARK 是哪一盏灯？"
REPLY = "REPLY-MARK 就是楼梯口往东数第一盏灯一直在闪。"


def asked(until=None, **dispatching) -> Question:
    issue = made.in_progress(**dispatching)
    return question.put(issue, text=TEXT, until=until, by=officer_of(issue), at=ASKED_AT)


def released(until=None) -> Question:
    put = asked(until)
    return question.release(put, record=record_of(put.issue), wording="请问是哪一盏灯？",
                            by=centre(), at=ASKED_AT + HOUR)  # fmt: skip


def replied(until=None) -> Question:
    put = released(until)
    message.add_line(put.record, text=REPLY, by=person_of(put.issue), at=ASKED_AT + 3 * HOUR)
    put.refresh_from_db()
    return put


def test_question_reaches_the_person_only_when_the_centre_lets_it_out():
    put = asked()
    before = Message.objects.count()

    question.release(put, record=record_of(put.issue), wording="请问是哪一盏灯？", by=centre())

    line = Message.objects.get()
    assert (before, line.text, line.from_person) == (0, "请问是哪一盏灯？", False)


def test_person_with_an_address_is_told_that_there_is_news():
    from clearance.actions.receive import Contact

    put = asked(contact=Contact(email="a@example.edu.cn"))

    question.release(put, record=record_of(put.issue), wording="请问是哪一盏灯？", by=centre())

    told = Notice.objects.filter(record=record_of(put.issue)).last()
    assert told.address == "a@example.edu.cn"
    assert "哪一盏灯" not in told.body


def test_only_the_centre_lets_out_passes_on_and_drops():
    put = replied()
    officer = officer_of(put.issue)

    for act in (
        lambda: question.release(asked(body="另一件"), record=put.record, wording="问", by=officer),
        lambda: question.pass_on(put, text="东头第一盏。", by=officer),
        lambda: question.drop(put, reason="不用了。", by=officer),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_department_without_a_part_does_not_ask():
    issue = made.in_progress()
    elsewhere = staff(a_member(Role.OFFICER, a_department("教务处")))

    with pytest.raises(NotAllowed):
        question.put(issue, text=TEXT, by=elsewhere)


def test_second_question_waits_until_the_first_is_settled():
    put = asked()

    with pytest.raises(NotPossible):
        question.put(put.issue, text=TEXT, by=officer_of(put.issue))

    question.drop(put, reason="转办摘要里已写明。", by=centre())
    assert question.put(put.issue, text=TEXT, by=officer_of(put.issue)).pk != put.pk


def test_reply_goes_to_the_department_in_the_centres_words_only():
    put = replied()

    with pytest.raises(NotPossible):
        question.pass_on(put, text="楼梯口往东数第一盏灯一直在闪。", by=centre())
    passed = question.pass_on(put, text="东侧第一盏，频闪。", by=centre())

    assert passed.passed_on == "东侧第一盏，频闪。"


def test_clock_stopped_for_a_question_runs_again_with_the_reply():
    put = released(until=date(2026, 3, 20))
    stood = Issue.objects.get(pk=put.issue_id)

    message.add_line(put.record, text=REPLY, by=person_of(stood), at=ASKED_AT + 3 * HOUR)

    after = Issue.objects.get(pk=put.issue_id)
    assert (stood.state, after.state) == (State.WAITING, State.IN_PROGRESS)
    assert after.paused_for == 3 * HOUR


def test_clock_stopped_for_something_else_stands_still_through_a_reply():
    from clearance.actions import dispatch

    put = released()
    issue = Issue.objects.get(pk=put.issue_id)
    dispatch.pause(issue, reason="等配件。", until=date(2026, 3, 20), by=officer_of(issue),
                   at=ASKED_AT + 2 * HOUR)  # fmt: skip

    message.add_line(put.record, text=REPLY, by=person_of(issue), at=ASKED_AT + 3 * HOUR)

    assert Issue.objects.get(pk=issue.pk).state == State.WAITING


def test_trail_keeps_neither_question_nor_reply_nor_note():
    put = replied()
    question.pass_on(put, text="PASSED-MARK 东侧第一盏。", by=centre())
    note.write_note(put.issue, text="NOTE-MARK", by=officer_of(put.issue))

    written = " ".join(str(data) for data in Event.objects.values_list("data", flat=True))
    told = " ".join(f"{one.subject} {one.body}" for one in Notice.objects.all())
    assert "MARK" not in written + told


def test_note_is_for_a_part_and_the_centre_and_never_behind_a_wall():
    issue = made.in_progress()
    for who in (officer_of(issue), centre()):
        note.write_note(issue, text="已联系厂家。", by=who)
    issue.excluded_users.add(a_member(Role.OFFICER, issue.lead))

    for who in (officer_of(issue), made.editor(), staff(a_member(Role.LEADER))):
        with pytest.raises(NotAllowed):
            note.write_note(issue, text="看一眼。", by=who)
    assert issue.notes.count() == 2
