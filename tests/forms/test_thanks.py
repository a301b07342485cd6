"""Number and code: to the browser that sent the form, for ten minutes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import time_machine
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from clearance.actions import codes
from clearance.models import RequestRecord
from clearance.models.reporter import OwnAccount
from home.absolute import absolute
from home.models import CollegeSettings, User
from tests.factories.cast import a_place
from tests.factories.forms import a_form, send

SENT_AT = datetime(2026, 11, 24, 15, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
ASKED_AGAIN = "编号和查询码不再显示"


@time_machine.travel(SENT_AT, tick=False)
def test_thanks_tells_number_code_and_when(client, ask):
    thanks = client.get(send(client, ask).url).context["thanks"]

    record = RequestRecord.objects.get()
    assert thanks.number == record.number
    assert codes.opens(record, thanks.code)
    assert str(thanks.promise) == "受理中心会在 11月27日（周五）17:30 前答复你"
    assert [(str(step.label), str(step.when)) for step in thanks.steps] == [
        ("反映", "11月24日 15:00"),
        ("转办", "11月25日 17:30 前"),
        ("答复", "11月27日 17:30 前"),
        ("销号", "答复之后"),
    ]


def test_thanks_leads_on_to_tracking(client, ask):
    page = client.get(send(client, ask).url)

    number = RequestRecord.objects.get().number
    assert f'href="/track/?number={number}"' in page.text
    assert page.headers["Cache-Control"] == "private, no-store"


def test_thanks_for_an_accusation_names_its_only_reader(client, ask):
    page = client.get(send(client, ask, kind="accuse").url)

    assert "这一件只有纪检部门看得到" in page.text
    assert page.context["thanks"].promise.lead.startswith("纪检部门")
    assert "受理中心转给" not in page.text


def test_thanks_for_a_repair_speak_of_the_repair(client, repair):
    sent = send(client, repair, title="灯坏了", place=a_place().building.pk, place_text="二层")

    page = client.get(sent.url)

    assert "<h1>收到报修</h1>" in page.text
    assert f'<a href="{repair.url}">再报一处</a>' in page.text
    assert page.context["thanks"].steps[1].text == "受理中心转给负责维修的部门。"


def test_paper_bears_the_address_where_number_and_code_are_asked_for(client, ask):
    page = client.get(send(client, ask).url).text

    assert f'<p class="foot-address">{absolute("/track/")}</p>' in page


def test_whoever_lost_the_code_is_told_whom_to_ask(client, ask):
    CollegeSettings.objects.create(site=Site.objects.get(), centre_contact="0531-80000000")
    cache.clear()

    for address in (f"{ask.url}done/", "/track/"):
        assert "可向受理中心询问进展" in client.get(address).text
        assert f'href="{reverse("track_lost")}"' in client.get(address).text
        assert "受理中心：0531-80000000" in client.get(address).text


def test_code_is_not_shown_after_ten_minutes(client, ask):
    with time_machine.travel(SENT_AT, tick=False):
        done = send(client, ask).url
    with time_machine.travel(SENT_AT + timedelta(minutes=9), tick=False):
        assert ASKED_AGAIN not in client.get(done).text
    with time_machine.travel(SENT_AT + timedelta(minutes=10), tick=False):
        page = client.get(done)

    assert page.context["thanks"] is None
    assert ASKED_AGAIN in page.text


def test_code_is_not_shown_in_another_browser(client, ask):
    done = send(client, ask).url

    assert Client().get(done).context["thanks"] is None


def test_code_is_not_shown_to_who_planted_the_session(client, ask):
    planted = Client()
    done = send(planted, ask, title="先来的").url
    client.cookies["sessionid"] = planted.cookies["sessionid"].value

    number = client.get(send(client, ask).url).context["thanks"].number

    assert number == RequestRecord.objects.latest("pk").number
    assert planted.get(done).context["thanks"] is None


def test_code_is_not_shown_after_leaving(client, ask):
    done = send(client, ask).url
    assert 'action="/track/leave/"' in client.get(done).text

    client.post("/track/leave/")

    assert client.get(done).context["thanks"] is None


def test_code_is_in_no_address_no_session_row_and_no_log(client, ask, caplog):
    caplog.set_level("DEBUG")

    response = send(client, ask)
    code = client.get(response.url).context["thanks"].code

    kept = str(Session.objects.get().get_decoded())
    bare = code.replace("-", "")
    told = f"{response.url} {kept} {caplog.text} {client.cookies}"
    assert [one for one in (code, bare) if one in told] == []


def test_editors_own_words_stand_on_the_page_of_thanks(client, db):
    page = a_form(thanks_text="谢谢你告诉我们。", next_text="维修在午间进行。")

    text = client.get(send(client, page).url).text

    assert "谢谢你告诉我们。" in text
    assert "维修在午间进行。" in text


def test_signed_in_person_is_offered_their_list_and_is_tied_to_nothing_before(client, ask):
    client.force_login(User.objects.create(username="20260017"))
    page = client.get(send(client, ask).url)
    thanks = page.context["thanks"]

    assert 'action="/my/add/"' in page.text
    assert not OwnAccount.objects.exists()

    client.post("/my/add/", {"number": thanks.number, "code": thanks.code})
    assert thanks.number == OwnAccount.objects.get().record.number


def test_nobody_signed_in_is_offered_no_list(client, ask):
    assert "/my/add/" not in client.get(send(client, ask).url).text
