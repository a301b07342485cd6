"""The link in the mail: it answers once, for its person, and nothing that is kept opens it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from clearance.actions import answer, close, dispatch, follow_up, triage
from clearance.actions.links import token_for
from clearance.actions.receive import Contact
from clearance.actors import staff
from clearance.models import Event, FollowUp, Issue, Message, Notice
from clearance.notices.deliver import deliver_all
from clearance.notices.digest import gather_all
from home.college.enums import Role
from tests.clearance.dumps import dump
from tests.factories.cast import a_member
from tests.factories.clearance import (
    ANSWER,
    an_answer,
    answered,
    centre,
    head_of,
    officer_of,
    opened,
    person_of,
    record_of,
)

pytestmark = pytest.mark.django_db
# The answer of the factories goes out at three in the afternoon of 2 March.
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
ADDRESS = "zhao@example.edu.cn"
LINK = re.compile(r"http\S+?(/follow-up/\w+/)")
UNKNOWN = "0123456789abcdef0123456789abcdef01234567"
OVER = "这个链接不能用"


@pytest.fixture(autouse=True)
def next_day():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def issue() -> Issue:
    return answered(contact=Contact(email=ADDRESS))


@pytest.fixture
def link(issue, mailoutbox) -> str:
    gather_all(NOW)
    deliver_all(NOW)
    (mail,) = [one for one in mailoutbox if one.to == [ADDRESS]]
    return LINK.search(mail.body)[1]


def test_mail_to_the_person_has_the_link_and_the_register_has_not(link):
    token = link.split("/")[2]

    assert token not in dump()
    assert "follow-up" not in "".join(Notice.objects.values_list("body", flat=True))


def test_mail_to_the_staff_has_no_link(link, mailoutbox):
    others = [one.body for one in mailoutbox if one.to != [ADDRESS]]

    assert len(others) > 0
    assert [body for body in others if LINK.search(body)] == []


def test_link_shows_the_answer_and_changes_nothing(client, link):
    before = dump()

    response = client.get(link)

    assert response.status_code == 200
    assert ANSWER in response.text
    assert "灯一直不亮" in response.text
    assert "3月16日" in response.text
    assert "no-store" in response.headers["Cache-Control"]
    assert (dump(), response.cookies) == (before, {})


def test_fixed_closes_and_strikes_off(client, issue, link):
    response = client.post(link, {"answer": "fixed", "rating": "5"}, follow=True)

    issue.refresh_from_db()
    said = FollowUp.objects.values_list("answer", "rating", "channel").get()
    assert (issue.state, issue.struck_off_by) == ("closed", "reporter")
    assert said == ("fixed", 5, "link")
    assert "谢谢，记下了。" in response.text
    assert Event.objects.get(verb="followed_up").pen == "person"


def test_not_fixed_starts_again_with_what_is_wrong(client, issue, link):
    client.post(link, {"answer": "not_fixed", "words": "又不亮了。"})

    issue.refresh_from_db()
    assert (issue.state, issue.round) == ("reopened", 2)
    assert Message.objects.get().text == "又不亮了。"


def test_not_fixed_needs_what_is_wrong_and_keeps_what_was_chosen(client, link):
    before = dump()

    response = client.post(link, {"answer": "not_fixed", "rating": "2"})

    assert response.context["form"].errors == {
        "words": ["请写明还有什么没解决，再办的人才知道从哪里入手。"]
    }
    assert re.search(r'value="2"[^>]*checked', response.text)
    assert dump() == before


def _use(issue):
    follow_up.say(record_of(issue), follow_up.Said("partly"), by=person_of(issue), at=NOW)


def _withdraw(issue):
    _reopen(issue)
    triage.withdraw(record_of(issue), by=person_of(issue), at=NOW)


def _reopen(issue):
    close.reopen(issue, reason="又坏了。", by=centre(), at=NOW)


def _answer_anew(issue):
    _reopen(issue)
    issue = dispatch.take_up(issue, by=officer_of(issue), at=NOW)
    issue = answer.submit(issue, an_answer(), by=officer_of(issue), at=NOW)
    answer.approve(issue, by=head_of(issue), at=NOW)


@pytest.mark.parametrize("end", [_use, _withdraw, _reopen, _answer_anew])
def test_link_is_over_when_it_was_used_or_overtaken(client, issue, link, end):
    end(issue)
    before = dump()

    responses = [client.get(link), client.post(link, {"answer": "fixed"})]

    unknown = client.get(f"/follow-up/{UNKNOWN}/")
    assert [(one.status_code, OVER in one.text) for one in responses] == [(404, True)] * 2
    assert responses[0].text == unknown.text.replace(UNKNOWN, link.split("/")[2])
    assert dump() == before


@pytest.mark.parametrize(("left", "status"), [(timedelta(seconds=-1), 200), (timedelta(), 404)])
def test_link_works_for_fourteen_days(client, link, next_day, left, status):
    next_day.move_to(FollowUp.objects.get().expires_at + left)

    assert client.get(link).status_code == status


@pytest.mark.parametrize("token", ["x", "%00", "答复", "a" * 3000])
def test_nonsense_is_an_unknown_link(client, token):
    assert client.get(f"/follow-up/{token}/").status_code == 404


def test_who_is_signed_in_makes_no_difference(client, issue, link):
    before = client.get(link).content
    client.force_login(a_member(Role.OFFICER, issue.lead))

    response = client.get(link)

    assert response.content == before
    assert "Cookie" not in response.headers.get("Vary", "")


def test_post_needs_no_session_and_comes_from_our_own_page():
    client, issue = Client(enforce_csrf_checks=True), answered(contact=Contact(email=ADDRESS))
    link = f"/follow-up/{_token(issue)}/"

    foreign = client.post(link, {"answer": "partly"}, headers={"sec-fetch-site": "cross-site"})
    own = client.post(link, {"answer": "partly"}, headers={"sec-fetch-site": "same-origin"})

    assert (foreign.status_code, own.status_code) == (403, 302)


def test_link_made_before_the_key_was_changed_still_works(client, issue, link, settings):
    settings.FIELD_KEYS = ["a-new-key-of-tests-with-enough-letters", *settings.FIELD_KEYS]

    assert client.get(link).status_code == 200


def test_mail_sent_after_the_key_was_changed_has_the_same_link(issue, settings, mailoutbox):
    token = _token(issue)
    settings.FIELD_KEYS = ["a-new-key-of-tests-with-enough-letters", *settings.FIELD_KEYS]

    deliver_all(NOW)

    bodies = [one.body for one in mailoutbox if one.to == [ADDRESS]]
    assert [token in body for body in bodies] == [True]


def test_sealed_matter_has_no_link(mailoutbox):
    sealed = opened(kind="accuse", contact=Contact(email=ADDRESS))
    answer.answer_on_the_spot(sealed, an_answer(),
                              by=staff(a_member(Role.DISCIPLINE)), at=NOW)  # fmt: skip

    deliver_all(NOW)

    assert [one.to for one in mailoutbox if LINK.search(one.body)] == []


def _token(issue: Issue) -> str:
    return token_for(record_of(issue), issue.round)
