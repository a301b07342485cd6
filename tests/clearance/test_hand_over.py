"""What isn't the centre's to read goes to its office, and the centre sees it no more."""

from datetime import timedelta

import pytest
from django.urls import reverse

from clearance.actions.hand_over import hand_over
from clearance.actors import staff
from clearance.desk.forms.registry import RECORD_FORMS
from clearance.enums import Kind, Queue
from clearance.models import Notice
from clearance.notices.register import visible_notices
from clearance.permissions import visible_records
from clearance.refusals import NotAllowed, NotPossible
from clearance.track.page import TrackPage
from home.college.enums import Role
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_member
from tests.factories.clearance import SPOKEN_AT, centre, opened, received, record_of

pytestmark = pytest.mark.django_db
OFFICES = [(Queue.SEALED, Role.DISCIPLINE), (Queue.COUNSELLOR, Role.COUNSELLOR)]
LATER = SPOKEN_AT + timedelta(days=2)
WORDS = "独一无二的原话"


def handed(queue: str = Queue.SEALED):
    record = received(body=f"{WORDS}。").record
    return hand_over(record, queue, reason="涉及具体人员。", by=centre(), at=LATER)


@pytest.mark.parametrize(("queue", "office"), OFFICES)
def test_request_is_its_offices_alone(queue, office):
    others = {Role.DISPATCHER, Role.DUTY_OFFICER, *(role for _, role in OFFICES)} - {office}

    record = handed(queue)

    seen = {role: visible_records(a_member(role)).exists() for role in {office, *others}}
    assert seen == {office: True} | dict.fromkeys(others, False)
    assert record.state == "received"


@pytest.mark.parametrize(("queue", "office"), OFFICES)
def test_office_is_told_and_nothing_of_what_was_said(queue, office):
    a_member(office)
    record = handed(queue)

    notice = Notice.objects.get()
    assert (notice.address, notice.record) == (a_member(office).email, record)
    assert record.number in notice.subject
    assert WORDS not in notice.body
    assert not visible_notices(Notice.objects, centre().user).exists()


def test_trail_says_to_whom_and_why():
    row = handed().events.get(verb="handed_over")

    assert (row.pen, row.data) == ("centre", {"queue": "sealed", "reason": "涉及具体人员。"})


def test_person_is_told_who_reads_it_now():
    record = handed()

    page = TrackPage(record, LATER)

    assert (page.is_sealed, WORDS in page.heading) == (True, False)


@pytest.mark.parametrize(
    ("make", "queue", "reason"),
    [
        (lambda: received().record, Queue.CENTRE, "理由"),
        (lambda: received().record, "nowhere", "理由"),
        (lambda: received().record, Queue.SEALED, "  "),
        (lambda: record_of(opened()), Queue.SEALED, "理由"),
    ],
    ids=["to the centre", "to nobody", "without a reason", "sorted already"],
)
def test_what_cannot_be_handed_over_stays(make, queue, reason):
    record = make()

    with pytest.raises(NotPossible) as refusal:
        hand_over(record, queue, reason=reason, by=centre())

    record.refresh_from_db()
    assert (record.queue, is_chinese(str(refusal.value))) == (Queue.CENTRE, True)


def test_sealed_office_hands_nothing_on():
    record = received(kind=Kind.ACCUSE).record

    with pytest.raises(NotPossible):
        hand_over(record, Queue.COUNSELLOR, reason="理由", by=staff(a_member(Role.DISCIPLINE)))


def test_nobody_but_the_centre_hands_over():
    with pytest.raises(NotAllowed):
        hand_over(received().record, Queue.SEALED, reason="理由",
                  by=staff(a_member(Role.ARBITER)))  # fmt: skip


def test_desk_hands_over_and_goes_back_to_the_list(client):
    record = received(body=f"{WORDS}。").record
    client.force_login(a_member(Role.DISPATCHER))
    address = reverse("desk_record_move", args=[record.pk, "hand_over"])
    assert client.get(address).context["form"].name == "hand_over"

    response = client.post(address, {
        "queue": "counsellor", "confirmed": "counsellor", "reason": "有危险。",
        "last_event": record.events.last().pk,
    })  # fmt: skip

    record.refresh_from_db()
    assert (response.status_code, response.url) == (302, reverse("desk"))
    assert record.queue == Queue.COUNSELLOR
    assert client.get(reverse("desk_record", args=[record.pk])).status_code == 404


def test_desk_offers_it_for_what_is_the_centres_to_sort():
    form = RECORD_FORMS["hand_over"]
    records = [received().record, received(kind=Kind.ACCUSE).record, record_of(opened())]

    assert [form.is_offered(record) for record in records] == [True, False, False]
