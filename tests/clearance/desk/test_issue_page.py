"""The issue's page: what it offers to whom, what it tells and what it never does."""

import pytest
from django.urls import reverse

from clearance.actions.receive import Contact
from clearance.desk.forms.registry import ISSUE_FORMS, MADE_ELSEWHERE
from clearance.enums import State
from clearance.states import MOVES
from home.college.enums import Role
from tests.clearance.desk.sending import issue_page, move_issue
from tests.factories import clearance as made
from tests.factories.cast import a_department

IDENTITY = Contact("示例甲", "S-MARK-1", "P-MARK-2", "mark3@example.edu.cn")


MARKS = ("示例甲", "S-MARK-1", "P-MARK-2", "mark3@", "BODY-MARK-4", "EXTRA-MARK-5", "TITLE-MARK-6")


# Which acts a page offers: everything else is refused however it is asked for.
OFFERED = [
    (State.NEW, Role.DISPATCHER, "dispatch answer_on_the_spot update merge note"),
    (State.NEW, Role.OFFICER, None),
    (State.NEW, Role.EDITOR, "clear update"),
    (State.NEW, Role.ARBITER, ""),
    (
        State.DISPATCHED,
        Role.DISPATCHER,
        "update transfer call_back helper promise merge order note",
    ),
    (State.DISPATCHED, Role.OFFICER, "accept update promise note ask_person"),
    (State.DISPATCHED, Role.HEAD, "update return promise note ask_person"),
    (State.DISPATCHED, Role.LEADER, "instruct order"),
    (State.IN_PROGRESS, Role.DISPATCHER, "update transfer helper promise merge order note"),
    (State.IN_PROGRESS, Role.OFFICER, "submit update pause promise note ask_person"),
    (State.IN_PROGRESS, Role.HEAD, "update promise note ask_person"),
    (State.WAITING, Role.OFFICER, "resume update promise note ask_person"),
    (State.IN_REVIEW, Role.OFFICER, "update promise note ask_person"),
    (State.IN_REVIEW, Role.HEAD, "approve send_back update promise note ask_person"),
    (State.RETURNED, Role.ARBITER, "rule"),
    (State.RETURNED, Role.HEAD, "update promise note ask_person"),
    (State.ANSWERED, Role.DISPATCHER, "close update promise reopen note"),
    (State.ANSWERED, Role.OFFICER, "update promise note"),
    (State.ANSWERED, Role.HEAD, "update promise correct note"),
    (State.ANSWERED, Role.EDITOR, "clear update promise correct"),
    (State.ANSWERED, Role.LEADER, ""),
    (State.CLOSED, Role.DISPATCHER, "strike_off update promise reopen note"),
    (State.REOPENED, Role.OFFICER, "take_up update promise note ask_person"),
    (State.MERGED, Role.DISPATCHER, ""),
]


def offered(response) -> set[str]:
    form, others = response.context["form"], response.context["others"]
    return {one.name for one in others} | ({form.name} if form else set())


@pytest.mark.parametrize(("state", "role", "names"), OFFERED)
def test_issue_page_offers_what_the_role_may_do_now(sign_in, state, role, names):
    issue = made.IN_STATE[state]()

    response = issue_page(sign_in(role), issue)

    if names is None:
        assert response.status_code == 404
    else:
        assert offered(response) == set(names.split())


def test_every_move_of_the_table_has_a_form_or_a_place_of_its_own():
    assert set(MOVES) == {*ISSUE_FORMS, *MADE_ELSEWHERE} & set(MOVES)


def test_issue_page_of_another_department_is_not_found(sign_in):
    issue = made.dispatched(lead=a_department("教务处"))

    response = issue_page(sign_in(Role.OFFICER, a_department("后勤管理处")), issue)

    assert response.status_code == 404


def test_trail_is_told_newest_first_in_words(sign_in):
    issue = made.answered()

    response = issue_page(sign_in(Role.OFFICER), issue)

    assert [told.what for told in response.context["trail"]] == [
        "答复审核通过：已解决", "答复送负责人审核", "签收", "转给后勤管理处",
        "并入一件诉求", "立件",
    ]  # fmt: skip


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD, Role.LEADER, Role.EDITOR, Role.ARBITER])
def test_issue_page_names_no_person_and_no_words_of_theirs(sign_in, role):
    issue = made.answered(
        contact=IDENTITY,
        body="BODY-MARK-4",
        extra=[{"label": "甲", "value": "EXTRA-MARK-5"}],
        title="改写过的标题",
    )
    client = sign_in(role)
    names = offered(issue_page(client, issue))

    pages = [issue_page(client, issue), client.get(reverse("desk"))]
    pages += [client.get(reverse("desk_move", args=[issue.pk, name])) for name in names]

    html = "".join(response.content.decode() for response in pages)
    assert [mark for mark in MARKS if mark in html] == []


def test_issue_page_gives_an_officer_the_count_of_records_and_no_number(sign_in):
    issue = made.dispatched()

    response = issue_page(sign_in(Role.OFFICER), issue)

    assert (response.context["records"], response.context["record_count"]) == ([], 1)


def test_merged_issue_points_to_where_it_went(sign_in):
    issue, into = made.opened(), made.dispatched()

    move_issue(sign_in(Role.DISPATCHER), issue, "merge", into=into.number.lower())

    issue.refresh_from_db()
    assert issue.merged_into == into
