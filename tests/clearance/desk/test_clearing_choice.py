"""The editors' queue narrowed by kind, department and tea, and one count of what waits."""

import pytest
from django.urls import reverse

from clearance.actions import update
from clearance.enums import Kind, Publicity
from home.college.enums import Role
from tests.clearance.desk.test_clearing import QUEUE, numbers
from tests.factories import clearance as made
from tests.factories.cast import a_department
from tests.factories.pages import a_tea

pytestmark = pytest.mark.django_db


def offered(response) -> dict[str, list[tuple[str, int | None]]]:
    """The filters with the counts of their choices, 全部 apart."""
    return {
        str(one.label): [(str(link.words), link.count) for link in one.choices[1:]]
        for one in response.context["filters"]
    }


def test_desk_and_queue_count_the_same(sign_in):
    cleared = made.cleared(made.answered())
    update.write_update(
        cleared, text="又修了一盏。", by=made.officer_of(cleared), at=cleared.changed_at + made.HOUR
    )
    made.answered()
    made.cleared(made.answered())
    client = sign_in(Role.EDITOR)

    tabs = {tab.key: count for tab, count, _ in client.get(reverse("desk")).context["tabs"]}

    assert (tabs["clear"], client.get(QUEUE).context["waiting"]) == (2, 2)


def test_queue_is_narrowed_by_links_that_say_how_much_they_show(sign_in):
    tea = a_tea()
    made.dispatched(lead=a_department("后勤管理处"), kind=Kind.COMPLAIN)
    at_tea = made.dispatched(lead=a_department("教务处"), fields={"origin_page": tea})
    client = sign_in(Role.EDITOR)

    everything = client.get(QUEUE)
    narrowed = [
        numbers(client.get(QUEUE, query))
        for query in ({"lead": at_tea.lead.pk}, {"tea": tea.pk}, {"kind": at_tea.kind})
    ]

    assert offered(everything) == {
        "类型": [("求助", 1), ("投诉", 1)],
        "部门": [("后勤", 1), ("教务", 1)],
        "下午茶": [("第22期下午茶", 1)],
    }
    assert narrowed == [[at_tea.number]] * 3


@pytest.mark.parametrize("query", ["?kind=x&lead=x&tea=-1", f"?lead={'9' * 5000}", "?tea=１"])
def test_what_an_address_says_amiss_is_left_out(sign_in, query):
    issue = made.answered()

    response = sign_in(Role.EDITOR).get(QUEUE + query)

    assert numbers(response) == [issue.number]


def test_after_clearing_the_queue_is_still_narrowed(sign_in):
    issue, client = made.answered(), sign_in(Role.EDITOR)
    page = client.get(QUEUE, {"lead": issue.lead.pk})
    sent = {
        "title": "三层的灯", "publicity": Publicity.PUBLIC, "public_text": made.BRIEF,
        "last_event": issue.last_event_id, "lead": issue.lead.pk, "page": "1",
    }  # fmt: skip

    response = client.post(reverse("desk_clear", args=[issue.pk]), sent)

    assert f'name="lead" value="{issue.lead.pk}"' in page.text
    assert response.headers["Location"] == f"{QUEUE}?lead={issue.lead.pk}&page=1"
