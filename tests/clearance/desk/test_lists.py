"""The lists in the admin: what a user may see and nothing else, by list, search and export."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse
from openpyxl import load_workbook

from clearance.actions.receive import Contact
from clearance.enums import Kind
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department, a_member

ISSUES = "wagtailsnippets_clearance_issue:list"
RECORDS = "wagtailsnippets_clearance_requestrecord:list"
PROMISES = "wagtailsnippets_clearance_promise:list"


def listed(response) -> list:
    return list(response.context["object_list"])


def exported(response) -> list[list]:
    content = b"".join(response.streaming_content)
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).active.rows]


def test_list_of_an_officer_has_only_the_departments_issues(sign_in):
    mine = made.dispatched(lead=a_department("后勤管理处"))
    made.dispatched(lead=a_department("教务处"))

    response = sign_in(Role.OFFICER, a_department("后勤管理处")).get(reverse(ISSUES))

    assert listed(response) == [mine]


@pytest.mark.parametrize("query", [{"q": "灯"}, {"q": "灯", "ordering": "title"}, {"state": "new"}])
def test_list_search_and_filters_stay_within_what_may_be_seen(sign_in, query):
    made.dispatched(lead=a_department("教务处"))

    response = sign_in(Role.OFFICER, a_department("后勤管理处")).get(reverse(ISSUES), query)

    assert listed(response) == []


@pytest.mark.parametrize(
    "role", [Role.OFFICER, Role.HEAD, Role.LEADER, Role.EDITOR, Role.ARBITER, Role.LIAISON]
)
def test_list_of_records_is_the_centres(sign_in, role):
    made.received()

    response = sign_in(role).get(reverse(RECORDS))

    assert response.headers["Location"] == "/admin/"


def test_list_of_records_keeps_sealed_ones_from_the_centre(sign_in):
    record = made.received().record
    made.received(kind=Kind.ACCUSE)

    response = sign_in(Role.DISPATCHER).get(reverse(RECORDS))

    assert listed(response) == [record]


def test_list_of_promises_follows_the_issues(sign_in):
    mine = made.planned(lead=a_department("后勤管理处"))
    made.planned(lead=a_department("教务处"))

    response = sign_in(Role.OFFICER, a_department("后勤管理处")).get(reverse(PROMISES))

    assert [one.issue for one in listed(response)] == [mine]


def test_export_gives_local_times_and_only_visible_rows(sign_in):
    made.dispatched(lead=a_department("教务处"))
    mine = made.dispatched(lead=a_department("后勤管理处"))
    officer = sign_in(Role.OFFICER, a_department("后勤管理处"))

    heading, *rows = exported(officer.get(reverse(ISSUES), {"export": "xlsx"}))

    assert [row[0] for row in rows] == [mine.number]
    assert rows[0][heading.index("立件时间")] == "2026年3月2日 11:00"


def test_export_of_records_has_no_words_and_no_contact(sign_in):
    made.received(body="BODY-MARK", title="TITLE-MARK", contact=Contact("甲", phone="P-MARK"))

    rows = exported(sign_in(Role.DISPATCHER).get(reverse(RECORDS), {"export": "xlsx"}))

    assert [cell for row in rows for cell in row if "MARK" in str(cell)] == []


def test_export_as_csv_is_not_offered(sign_in):
    response = sign_in(Role.OFFICER).get(reverse(ISSUES), {"export": "csv"})

    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("model", ["issue", "requestrecord", "promise"])
@pytest.mark.parametrize("name", ["add", "edit", "delete", "usage", "history", "copy", "inspect"])
def test_list_has_no_address_that_changes_or_tells_more(model, name):
    with pytest.raises(NoReverseMatch):
        reverse(f"wagtailsnippets_clearance_{model}:{name}", args=[1] if name != "add" else [])


@pytest.mark.parametrize("model", ["issue", "requestrecord", "promise"])
def test_bulk_delete_of_everything_deletes_nothing(client, db, model):
    issue = made.planned()
    admin = a_member(Role.DISPATCHER)
    admin.is_superuser = True
    admin.save()
    client.force_login(admin)

    for rows in ("all", issue.pk, issue.records.get().pk, issue.promises.get().pk):
        client.post(f"/admin/bulk/clearance/{model}/delete/?id={rows}", {})

    assert (issue.records.count(), issue.promises.count()) == (1, 1)


def test_bulk_delete_page_names_no_row_of_another_department(sign_in):
    issue = made.dispatched(lead=a_department("教务处"), title="TITLE-MARK")
    officer = sign_in(Role.OFFICER, a_department("后勤管理处"))

    response = officer.get(f"/admin/bulk/clearance/issue/delete/?id={issue.pk}")
    landed = officer.get(response.url, follow=True)

    assert response.status_code == 302
    assert "没有权限" in landed.content.decode()
    assert "TITLE-MARK" not in landed.content.decode()


@pytest.mark.parametrize("model", ["issue", "requestrecord"])
def test_chooser_is_not_there(client, model, db):
    client.force_login(a_member(Role.DISPATCHER))

    response = client.get(f"/admin/snippets/choose/clearance/{model}/")

    assert response.status_code == 404


def test_list_asks_the_database_as_often_for_many_as_for_few(sign_in):
    officer = sign_in(Role.OFFICER)
    made.dispatched()
    officer.get(reverse(ISSUES))
    with CaptureQueriesContext(connection) as few:
        officer.get(reverse(ISSUES))
    for _more in range(6):
        made.dispatched()

    with CaptureQueriesContext(connection) as many:
        officer.get(reverse(ISSUES))

    assert len(many) == len(few)


def test_site_history_tells_an_officer_nothing_of_issues(sign_in):
    made.answered(title="TITLE-MARK")

    response = sign_in(Role.OFFICER).get(reverse("wagtailadmin_reports:site_history"))

    assert list(response.context["object_list"]) == []
    assert "TITLE-MARK" not in response.content.decode()


@pytest.mark.parametrize(
    ("role", "names"),
    [
        (Role.OFFICER, ["desk", "issues", "promises", "ledger"]),
        (Role.LEADER, ["desk", "cockpit", "issues", "promises", "ledger"]),
        (Role.DISCIPLINE, ["desk", "issues", "requests", "promises", "readings"]),
    ],
)
def test_menu_shows_a_role_its_desk_and_lists(rf, db, role, names):
    from wagtail.admin.menu import admin_menu

    request = rf.get("/admin/")
    request.user = a_member(role)

    shown = sorted(admin_menu.menu_items_for_request(request), key=lambda item: item.order)
    assert [item.name for item in shown] == names
