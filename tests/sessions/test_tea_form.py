from datetime import date, time

import pytest
from django.urls import reverse

from clearance.models import Event, Issue, Notice
from home.college.enums import Role
from sessions.models import TeaSessionPage
from tests.factories.cast import a_department, a_member, past_the_review
from tests.factories.pages import a_session_index, a_tea, a_term
from tests.sessions.forms import a_form, a_row_sent

pytestmark = pytest.mark.django_db

PAST = {
    "outcome": "solved",
    "answer": "已换灯管。",
    "answered_on": "2026-03-04",
    "source": "示例周报",
    "checked_by": "patrol",
    "checked_on": "2026-03-06",
}


def send(client, data: dict, *, action: str = "action-publish", role: str = Role.PUBLISHER):
    """Create a tea, or edit the one there is, as the role's member who need not hand it in."""
    client.force_login(past_the_review(a_member(role)))
    tea = TeaSessionPage.objects.first()
    address = (
        reverse("wagtailadmin_pages:edit", args=[tea.pk])
        if tea
        else reverse(
            "wagtailadmin_pages:add", args=["programme", "teasessionpage", a_session_index().pk]
        )
    )
    return client.post(address, data | ({action: "1"} if action else {}))


def errors_of_row(response, place: int = 0) -> dict:
    return response.context["form"].formsets["raised"].forms[place].errors


def test_publishing_the_form_enters_each_row(client):
    response = send(
        client, a_form([a_row_sent("一"), a_row_sent("二", **PAST, lead=a_department().pk)])
    )
    assert response.status_code == 302
    titles = Issue.objects.order_by("agenda_place").values_list("title", "state")
    assert list(titles) == [("一", "new"), ("二", "closed")]


def test_a_draft_may_be_unfinished_and_enters_nothing(client):
    response = send(client, a_form([a_row_sent("一", category="", outcome="solved")]), action="")
    assert response.status_code == 302
    assert Issue.objects.count() == 0
    assert TeaSessionPage.objects.get().get_latest_revision_as_object().raised.get().title == "一"


def test_a_draft_published_later_enters_its_row_once(client):
    send(client, a_form([a_row_sent("一")]), action="")
    row = TeaSessionPage.objects.get().get_latest_revision_as_object().raised.get()
    kept = a_row_sent("一", key=str(row.key), id=row.pk or "")
    send(client, a_form([kept], initial=1))
    assert Issue.objects.get().entry_key == row.key


def test_the_same_post_twice_enters_the_row_once(client):
    send(client, a_form([a_row_sent("一")]))
    response = send(client, a_form([a_row_sent("一")]))
    assert response.status_code == 200
    assert errors_of_row(response) == {"__all__": ["这一页已经有同样的问题。"]}
    assert Issue.objects.count() == 1


@pytest.mark.parametrize("missing", ["answer", "lead"])
def test_a_past_matter_says_beside_the_field_what_it_lacks(client, missing):
    row = PAST | {"lead": a_department().pk} | {missing: ""}
    response = send(client, a_form([a_row_sent(**row)]))
    assert errors_of_row(response) == {missing: ["以往的事需要填这一项。"]}
    assert Issue.objects.count() == 0


def test_an_answer_without_day_and_source_was_given_at_the_tea(client):
    row = PAST | {"lead": a_department().pk, "answered_on": "", "source": "", "checked_on": ""}
    send(client, a_form([a_row_sent(**row)]))
    kept, issue = TeaSessionPage.objects.get().raised.get(), Issue.objects.get()
    assert (kept.answered_on, kept.checked_on, kept.source) == (
        date(2026, 3, 2),
        date(2026, 3, 2),
        "第22期下午茶现场记录",
    )
    assert (issue.source, issue.struck_off_at.date()) == ("第22期下午茶现场记录", date(2026, 3, 2))


def test_a_new_form_has_the_next_number_and_what_is_the_same_each_time(client):
    a_term()
    a_tea(22, place="示例楼 101", starts=time(14), ends=time(15))
    client.force_login(a_member(Role.EDITOR))
    address = reverse(
        "wagtailadmin_pages:add", args=["programme", "teasessionpage", a_session_index().pk]
    )
    given = client.get(address).context["form"].initial
    assert {name: given[name] for name in ("title", "slug", "number", "date", "term", "place",
                                           "starts", "ends")} == {
        "title": "第23期下午茶", "slug": "tea-23", "number": 23, "date": date(2026, 3, 20),
        "term": a_term().pk, "place": "示例楼 101", "starts": time(14), "ends": time(15),
    }  # fmt: skip


def test_a_first_tea_is_number_one_and_names_no_place(client):
    client.force_login(a_member(Role.EDITOR))
    address = reverse(
        "wagtailadmin_pages:add", args=["programme", "teasessionpage", a_session_index().pk]
    )
    given = client.get(address).context["form"].initial
    assert (given["number"], given["place"], given["term"]) == (1, "", None)


def test_dates_out_of_order_are_refused_beside_the_row(client):
    row = PAST | {"lead": a_department().pk, "answered_on": "2026-02-27"}
    response = send(client, a_form([a_row_sent(**row)]))
    assert errors_of_row(response) == {"__all__": ["几个日期要先后相接，且不晚于现在。"]}
    assert (Issue.objects.count(), Event.objects.count(), Notice.objects.count()) == (0, 0, 0)


def test_a_tea_still_to_come_takes_no_issues(client):
    response = send(client, a_form([a_row_sent()], date="2026-04-02"))
    assert response.context["form"].errors == {"date": ["这一期还没有开始，开始以后再登记事项。"]}


def test_somebody_without_the_role_is_told_which_one(client):
    response = send(client, a_form([a_row_sent()]), role=Role.STUDENT)
    assert response.context["form"].non_field_errors() == [
        "登记事项需要编辑或终审员的角色，请先申请。"
    ]
    assert Issue.objects.count() == 0


def test_a_tea_that_goes_live_needs_its_number(client):
    response = send(client, a_form(number=""))
    assert response.context["form"].errors == {"number": ["请填写期数。"]}


def sent_again(**fields) -> dict:
    """The row of the live page, as the browser sends it back."""
    row = TeaSessionPage.objects.get().raised.get()
    return a_row_sent(key=str(row.key), id=row.pk) | fields


def test_an_entered_row_keeps_the_words_of_its_issue(client):
    send(client, a_form([a_row_sent("一")]))
    send(client, a_form([sent_again(title="二", outcome="solved")], initial=1))
    row = TeaSessionPage.objects.get().raised.get()
    assert (row.title, row.outcome, Issue.objects.get().title) == ("一", "", "一")


def test_progress_on_an_entered_row_is_published(client):
    send(client, a_form([a_row_sent("一")]))
    row = sent_again(new_update="已到现场。", new_update_on="2026-03-10")
    send(client, a_form([row], initial=1))
    assert list(Issue.objects.get().updates.values_list("text", "written_at__date")) == [
        ("已到现场。", date(2026, 3, 10))
    ]
    assert TeaSessionPage.objects.get().raised.get().new_update == ""


def test_clock_of_a_row_runs_from_its_entry_and_its_lead_is_proposed_to_the_centre(client):
    lead = a_department()
    send(client, a_form([a_row_sent("一", lead=lead.pk)]))
    issue = Issue.objects.get()
    assert issue.opened_at < issue.cleared_at < issue.accept_by
    client.force_login(a_member(Role.DISPATCHER))
    page = client.get(reverse("desk_issue", args=[issue.pk]))
    assert (issue.lead, page.context["form"]["lead"].value()) == (None, lead.pk)


def test_a_place_in_the_recording_is_typed_as_a_time_and_kept_with_the_row(client):
    send(client, a_form([a_row_sent("一", recording_second="0:12:30")]))
    row = sent_again(new_update="已到现场。", new_update_on="2026-03-10")
    response = send(client, a_form([row], initial=1))
    issue = Issue.objects.get()
    assert (response.status_code, issue.recording_second) == (302, 750)
    assert issue.updates.get().text == "已到现场。"


def test_a_place_in_the_recording_that_is_no_time_is_told_beside_the_row(client):
    response = send(client, a_form([a_row_sent("一", recording_second="12 分 30 秒")]))
    assert errors_of_row(response) == {"recording_second": ["请写成 0:52:10 的样子。"]}


def test_an_entered_row_cannot_be_struck_from_the_page(client):
    send(client, a_form([a_row_sent("一")]))
    response = send(client, a_form([sent_again(DELETE="1")], initial=1))
    assert response.context["form"].non_field_errors() == [
        "“一”已经立为事项，不能删除。请重新打开本页。"
    ]
    assert TeaSessionPage.objects.get().raised.count() == 1


def test_the_edit_screen_shows_the_number_and_state_of_an_entered_row(client):
    send(client, a_form([a_row_sent("一")]))
    tea, issue = TeaSessionPage.objects.get(), Issue.objects.get()
    page = client.get(reverse("wagtailadmin_pages:edit", args=[tea.pk])).content.decode()
    assert f"<strong>{issue.number}</strong>" in page
    assert reverse("desk_issue", args=[issue.pk]) in page


def test_an_entered_row_sends_its_progress_alone(client):
    send(client, a_form([a_row_sent("一")]))
    row = TeaSessionPage.objects.get().raised.get()
    shown = {"key": str(row.key), "id": row.pk, "new_update": "已到现场。", "new_update_on": ""}
    response = send(client, a_form([shown], initial=1))
    assert response.status_code == 302
    row = TeaSessionPage.objects.get().raised.get()
    assert (row.title, row.category_id is None) == ("一", False)
    assert Issue.objects.get().updates.get().text == "已到现场。"


@pytest.mark.parametrize(("slug", "kept"), [("tea-22", "tea-30"), ("", "tea-30"), ("may", "may")])
def test_proposed_address_of_a_draft_follows_its_number(client, slug, kept):
    send(client, a_form(number="30", slug=slug), action="")

    assert TeaSessionPage.objects.get().slug == kept


def test_address_of_a_tea_that_is_online_stays(client):
    send(client, a_form())
    send(client, a_form(number="30"))

    assert TeaSessionPage.objects.get().slug == "tea-22"
