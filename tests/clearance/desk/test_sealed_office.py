"""A sealed office's own desk: it takes on and answers, and chooses from no list."""

from django.urls import reverse

from clearance.enums import Kind, State
from clearance.models import Issue
from home.college.enums import Role
from tests.clearance.desk.sending import move_record
from tests.factories import clearance as made


def test_sealed_office_takes_on_by_itself_with_no_list_to_choose_from(sign_in):
    record = made.received(kind=Kind.ACCUSE).record
    client = sign_in(Role.DISCIPLINE)
    form = client.get(reverse("desk_record", args=[record.pk])).context["form"]

    move_record(client, record, form.name, title=form["title"].value())

    issue = Issue.objects.get()
    assert (form.name, [field.name for field in form.visible_fields()]) == ("take_on", ["title"])
    assert (issue.title, issue.state, issue.lead) == (f"举报 {record.number}", State.NEW, None)


def test_sealed_office_answers_what_it_took_on_in_its_own_name(sign_in):
    issue = made.opened(kind=Kind.ACCUSE)
    client, address = sign_in(Role.DISCIPLINE), reverse("desk_issue", args=[issue.pk])
    page = client.get(address)

    client.post(f"{address}office_answer/", {
        "outcome": "explained", "text": made.ANSWER,
        "last_event": issue.events.order_by("-pk").first().pk,
    })  # fmt: skip

    issue.refresh_from_db()
    assert (page.context["form"].name, str(page.context["word"])) == ("office_answer", "办理中")
    assert (issue.state, issue.updates.get().department) == (State.ANSWERED, None)
