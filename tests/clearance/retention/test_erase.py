"""Who said it is erased for good, and the matter with its answer and its trail stays."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.test import TestCase
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import Page

from clearance.actions import follow_up, message
from clearance.actions.erase import ask_erasure, can_ask_erasure, erase
from clearance.actions.own import keep
from clearance.actions.receive import Contact, Visit
from clearance.actors import clock, person, staff
from clearance.enums import NoticeState
from clearance.models import Message, Notice, Photo, Reporter, VisitContact
from clearance.models.reporter import OwnAccount
from clearance.refusals import NotAllowed, NotPossible
from home.college.enums import Role
from tests.clearance.dumps import trail_of
from tests.factories.cast import a_member
from tests.factories.clearance import (
    BODY,
    SPOKEN_AT,
    answered,
    centre,
    closed,
    declined,
    in_progress,
    officer_of,
    received,
    record_of,
    withdrawn,
)

pytestmark = pytest.mark.django_db
LATER = SPOKEN_AT + timedelta(days=40)
CONTACT = Contact(
    name="欧阳示例", student_number="S-7731", phone="13912345678", email="ouyang@example.cn"
)
SECRETS = ("欧阳示例", "S-7731", "13912345678", "ouyang@example.cn", "13800452917")


def over():
    """A closed request whose person named themselves in every place there is."""
    said = received(
        contact=CONTACT,
        title="欧阳示例反映",
        body="我是欧阳示例，学号 S-7731，电话 13912345678。走廊的灯不亮。",
        place_text="找欧阳示例",
        extra=[{"label": "邮箱", "value": "ouyang@example.cn", "for_department": False}],
    ).record
    record = record_of(answered(record=said))
    message.add_line(record, text="加微信 13912345678", by=person(record), at=SPOKEN_AT)
    words = follow_up.Said("fixed", 5, "谢谢，欧阳示例")
    follow_up.say(record, words, by=person(record), at=SPOKEN_AT + timedelta(days=1))
    record.refresh_from_db()
    return record


def everything() -> str:
    """Every text of the domain as the database keeps it, locked ones unlocked."""
    tables = [one for one in connection.introspection.table_names() if "clearance_" in one]
    with connection.cursor() as cursor:
        found = []
        for table in tables:
            cursor.execute(f"SELECT * FROM {table}")
            found += cursor.fetchall()
    return (
        f"{found} {[one.address for one in Notice.objects.all()]} {list(Reporter.objects.values())}"
    )


def test_nothing_in_the_database_tells_any_more_who_it_was():
    record = over()
    assert [one for one in SECRETS if one in everything()] == list(SECRETS[:4])

    erase(record, by=clock(), at=LATER)

    assert [one for one in SECRETS if one in everything()] == []


def test_matter_answer_and_trail_stay():
    record = over()
    before = trail_of(record)

    erase(record, by=clock(), at=LATER)

    record.refresh_from_db()
    assert record.body == "我是××，学号 ××，电话 ××。走廊的灯不亮。"
    assert (record.issue.title, record.issue.updates.count()) == ("三层走廊的灯不亮", 1)
    assert trail_of(record) == [*before, ("erased", "time", "", "")]
    assert record.erased_at == LATER


def test_words_that_name_nobody_stay_as_they_were():
    record = record_of(closed(contact=CONTACT))

    erase(record, by=clock(), at=LATER)

    record.refresh_from_db()
    assert record.body == BODY


def test_notice_that_was_not_sent_yet_is_not_sent_and_staff_keep_theirs():
    record = over()
    of_staff = Notice.objects.exclude(record=record).order_by("pk")
    kept = [(one.address, one.state) for one in of_staff]

    erase(record, by=clock(), at=LATER)

    told = Notice.objects.filter(record=record)
    assert {(one.address, one.state) for one in told} == {("", NoticeState.DROPPED)}
    assert kept == [(one.address, one.state) for one in of_staff.all()] != []


def test_erasing_again_is_refused_and_changes_nothing():
    record = over()
    erase(record, by=clock(), at=LATER)

    with pytest.raises(NotPossible):
        erase(record, by=clock(), at=LATER + timedelta(days=1))

    record.refresh_from_db()
    assert (record.erased_at, record.events.filter(verb="erased").count()) == (LATER, 1)


@pytest.mark.parametrize("make", [answered, in_progress])
def test_open_matter_is_not_erased(make):
    record = record_of(make(contact=CONTACT))

    with pytest.raises(NotPossible):
        erase(record, by=clock(), at=LATER)

    assert Reporter.objects.get().name == CONTACT.name


@pytest.mark.parametrize("make", [declined, withdrawn])
def test_request_that_came_to_nothing_is_over_too(make):
    record = make(contact=CONTACT)

    erase(record, by=clock(), at=LATER)

    assert not Reporter.objects.exists()


def test_person_who_asks_after_the_end_is_erased_at_once():
    record = over()

    ask_erasure(record, by=person(record), at=LATER)

    assert not Reporter.objects.exists()
    row = record.events.get(verb="erased")
    assert (row.pen, row.actor, row.data) == ("person", None, {})


def test_person_who_asks_before_the_end_waits_for_it():
    record = received(contact=CONTACT).record

    ask_erasure(record, by=person(record), at=LATER)

    record.refresh_from_db()
    assert (record.erase_asked_at, record.erased_at) == (LATER, None)
    assert Reporter.objects.get().name == CONTACT.name
    assert can_ask_erasure(record) is False


def test_centre_erases_for_who_asked_in_writing_and_the_trail_says_how():
    record = over()
    by = centre()

    ask_erasure(record, by=by, reason="6 月 1 日来信", at=LATER)

    row = record.events.get(verb="erased")
    assert (row.pen, row.actor, row.data) == ("centre", by.user, {"reason": "6 月 1 日来信"})


def test_departments_others_and_strangers_erase_nothing():
    record = over()
    other = received().record
    arbiter = staff(a_member(Role.ARBITER))

    for by in (officer_of(record.issue), arbiter, person(other)):
        with pytest.raises(NotAllowed):
            ask_erasure(record, by=by, at=LATER)

    assert Reporter.objects.count() == 1


def test_key_that_is_lost_does_not_keep_anything(settings):
    settings.FIELD_KEYS = ["lost-key-" + "l" * 40]
    record = record_of(closed(contact=CONTACT))
    settings.FIELD_KEYS = ["new-key-" + "n" * 40]

    erase(record, by=clock(), at=LATER)

    assert Reporter.objects.count() == 0


def a_photo(record, **fields) -> Photo:
    names = [storages["private"].save(f"t/{n}.jpg", ContentFile(b"x")) for n in ("a", "b")]
    return Photo.objects.create(record=record, file=names[0], small=names[1], width=1, height=1,
                                digest="0" * 64, **fields)  # fmt: skip


def test_pictures_that_nobody_but_the_centre_saw_go_with_their_files():
    record = over()
    gone = a_photo(record)
    shown, public = a_photo(record, for_department=True), a_photo(record, public=True)

    with TestCase.captureOnCommitCallbacks(execute=True):
        erase(record, by=clock(), at=LATER)

    assert set(record.photos.all()) == {shown, public}
    there = [storages["private"].exists(one.file.name) for one in (gone, shown, public)]
    assert there == [False, True, True]


def test_visit_contact_goes_with_a_request_that_leaves_an_open_matter():
    visit = Visit(phone="13800452917")
    withdrawn(visit=visit)
    declined(visit=visit)

    assert VisitContact.objects.count() == 0


def test_copy_of_the_words_among_the_form_s_submissions_goes():
    record, other = over(), received().record
    for one in (record, other):
        answers = {"number": one.number, "what": "我是欧阳示例"}
        FormSubmission.objects.create(page=Page.objects.first(), form_data=answers)

    erase(record, by=clock(), at=LATER)

    assert [one.form_data["number"] for one in FormSubmission.objects.all()] == [other.number]


def test_account_that_kept_the_request_keeps_it_no_longer():
    record = over()
    keep(record, a_member(Role.STUDENT), at=SPOKEN_AT)

    erase(record, by=clock(), at=LATER)

    assert OwnAccount.objects.count() == 0


def test_line_of_the_staff_is_masked_too():
    record = over()
    message.add_line(record, text="欧阳示例同学你好", by=centre(), at=SPOKEN_AT)

    erase(record, by=clock(), at=LATER)

    assert "××同学你好" in set(Message.objects.values_list("text", flat=True))
