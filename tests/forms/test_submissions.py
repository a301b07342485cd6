"""Wagtail's list of submissions: the reception centre's, with the number, and without anybody."""

from datetime import datetime
from io import BytesIO

import pytest
import time_machine
from openpyxl import load_workbook
from wagtail.contrib.forms.models import FormSubmission

from clearance.actions import wall
from clearance.actions.hand_over import hand_over
from clearance.enums import Queue
from clearance.models import RequestRecord
from home.college.enums import Role
from tests.factories.cast import a_member
from tests.factories.clearance import centre as the_centre
from tests.factories.clearance import opened
from tests.factories.forms import send


def list_of(page) -> str:
    return f"/admin/forms/submissions/{page.pk}/"


@pytest.fixture
def centre(client, db):
    client.force_login(a_member(Role.DISPATCHER))
    return client


@time_machine.travel("2026-11-24T15:00:00+08:00", tick=False)
def test_export_has_number_and_local_time_and_nobody(centre, ask):
    send(centre, ask, title="=1+1", name="张示例", phone="13800000000", consent="on")

    response = centre.get(list_of(ask), {"export": "xlsx"})

    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
    head, row = sheet.iter_rows(values_only=True)
    told = dict(zip(head, row, strict=True))
    assert told["编号"] == RequestRecord.objects.get().number
    assert told["提交时间"] == datetime(2026, 11, 24, 15, 0)
    assert (told["用一句话说"], sheet["E2"].data_type) == ("=1+1", "s")
    assert not {"姓名", "手机号", "邮箱"} & set(head)
    assert [cell for cell in row if cell in ("张示例", "13800000000")] == []


def test_row_goes_with_a_request_that_a_sealed_office_takes_over(centre, ask):
    send(centre, ask, title="洗澡水忽冷忽热")
    send(centre, ask, title="另一件事")
    record = RequestRecord.objects.get(title="洗澡水忽冷忽热")

    hand_over(record, Queue.SEALED, reason="涉及具体人员。", by=the_centre())

    left = RequestRecord.objects.get(title="另一件事").number
    assert [one.form_data["number"] for one in FormSubmission.objects.all()] == [left]


def test_export_as_csv_is_not_offered(centre, ask):
    send(centre, ask)

    assert "export=csv" not in centre.get(list_of(ask)).text
    assert (
        centre.get(list_of(ask), {"export": "csv"}).headers["Content-Type"].startswith("text/html")
    )


@pytest.mark.parametrize(
    "role", [Role.EDITOR, Role.PUBLISHER, Role.OFFICER, Role.HEAD, Role.LEADER, Role.DISCIPLINE]
)
def test_submissions_are_closed_to_everybody_else(client, ask, role):
    send(client, ask, title="洗澡水忽冷忽热")
    client.force_login(a_member(role))

    for query in ({}, {"export": "xlsx"}):
        response = client.get(list_of(ask), query)
        assert (response.status_code, response.url) == (302, "/admin/")


def test_submissions_say_what_the_centre_may_read(centre, ask):
    send(centre, ask, title="洗澡水忽冷忽热")

    assert "洗澡水忽冷忽热" in centre.get(list_of(ask)).text


def test_centre_finds_the_forms_in_the_menu(centre, ask):
    text = centre.get("/admin/forms/").text

    assert f'href="{list_of(ask)}"' in text


def test_submissions_stand_behind_the_wall_of_their_request(client, ask):
    walled_off, other = a_member(Role.DISPATCHER), a_member(Role.DUTY_OFFICER)
    send(client, ask, title="洗澡水忽冷忽热")
    wall.wall_off(opened(record=RequestRecord.objects.get()), users=[walled_off], by=the_centre())
    seen = []

    for user in (walled_off, other):
        client.force_login(user)
        listed = "洗澡水忽冷忽热" in client.get(list_of(ask)).text
        exported = client.get(list_of(ask), {"export": "xlsx"})
        rows = load_workbook(BytesIO(b"".join(exported.streaming_content))).active.max_row - 1
        seen.append((listed, rows))

    assert seen == [(False, 0), (True, 1)]


@pytest.mark.parametrize("which", ["its own", "abc"])
def test_submissions_are_deleted_by_nobody(centre, ask, which):
    send(centre, ask)
    chosen = FormSubmission.objects.get().pk if which == "its own" else which

    response = centre.post(f"{list_of(ask)}delete/?selected-submissions={chosen}")

    assert (response.url, FormSubmission.objects.count()) == ("/admin/", 1)
    assert "selected-submissions" not in centre.get(list_of(ask)).text
