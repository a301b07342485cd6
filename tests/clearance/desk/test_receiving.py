"""A request is entered on somebody's behalf."""

import pytest
from django.urls import reverse

from clearance.models import RequestRecord
from home.college.enums import Role


def received_at_desk(client, **values):
    filled = {"channel": "phone", "kind": "help", "body": "路灯不亮。", "nonce": "n1"} | values
    return client.post(reverse("desk_receive"), filled)


def test_receive_enters_on_somebodys_behalf_and_shows_the_code(sign_in):
    response = received_at_desk(sign_in(Role.DUTY_OFFICER), phone="P-MARK-2")

    record = RequestRecord.objects.get()
    assert (record.channel, record.taken_by.username, record.reporter.phone) == (
        "phone",
        "duty_officer",
        "P-MARK-2",
    )
    assert (response.context["record"], len(response.context["code"])) == (record, 9)


def test_receive_sent_twice_gives_one_record_and_the_same_code(sign_in):
    client = sign_in(Role.DISPATCHER)

    codes = {received_at_desk(client).context["code"] for _post in range(2)}

    assert (RequestRecord.objects.count(), len(codes)) == (1, 1)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.ARBITER, Role.EDITOR, Role.DISCIPLINE])
def test_receive_is_the_centres(sign_in, role):
    received_at_desk(sign_in(role))

    assert RequestRecord.objects.count() == 0
