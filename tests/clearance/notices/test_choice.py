"""Each user chooses how to be told; who chose nothing is told where they can be reached."""

import pytest
from django.urls import reverse

from clearance.models import Notice, NoticeChoice
from clearance.recipients import Recipient, of_user
from config.notice_urls import SmsGateway, WeComApp
from home.college.enums import Role
from tests.factories.cast import a_member
from tests.factories.clearance import dispatched

pytestmark = pytest.mark.django_db
ACCOUNT = "wagtailadmin_account"


@pytest.fixture
def every_channel(settings):
    settings.NOTICE_WECOM = WeComApp("corp", "only-for-the-tests-app", 1)
    settings.NOTICE_SMS = SmsGateway("https://sms.invalid/", "only-for-the-tests-sms", "")


def officer(**choice):
    user = a_member(Role.OFFICER)
    if choice:
        NoticeChoice.objects.create(user=user, **choice)
    return user


@pytest.mark.parametrize(
    ("choice", "channel"),
    [
        ({}, "email"),
        ({"wecom_id": "zhang"}, "wecom"),
        ({"wecom_id": "zhang", "channel": "email"}, "email"),
        ({"phone": "13800000000"}, "email"),
        ({"phone": "13800000000", "channel": "sms"}, "sms"),
        ({"channel": "sms"}, "email"),
    ],
)
def test_channel_follows_the_choice_and_the_addresses(every_channel, choice, channel):
    assert of_user(officer(**choice)).channel == channel


def test_channel_the_site_has_not_gives_way_to_mail():
    assert of_user(officer(wecom_id="zhang", channel="wecom")).channel == "email"


def test_who_has_no_address_is_not_told():
    user = officer()
    user.email = ""

    assert of_user(user) is None


def test_move_tells_the_officer_by_the_chosen_channel(every_channel):
    officer(wecom_id="zhang.san")

    dispatched()

    (notice,) = Notice.objects.all()
    assert (notice.channel, notice.address, notice.waits_for_digest) == ("wecom", "zhang.san", True)


def test_who_wants_each_thing_at_once_gets_no_digest():
    officer(at_once=True)

    dispatched()

    assert Notice.objects.get().waits_for_digest is False


def test_account_that_was_switched_off_is_not_told():
    user = officer()
    user.is_active = False
    user.save()

    dispatched()

    assert not Notice.objects.exists()


def saved(client, **given):
    user = a_member(Role.OFFICER)
    client.force_login(user)
    page = client.get(reverse(ACCOUNT))
    data = {}
    for panels in page.context["panels_by_tab"].values():
        for panel in panels:
            form = panel.get_form()
            for field in form:
                value = field.value()
                data[field.html_name] = "" if value is None else value
    data |= {"name_email-first_name": "山", "name_email-last_name": "张"}
    data |= {f"notices-{name}": value for name, value in given.items()}
    response = client.post(reverse(ACCOUNT), data)
    return response, NoticeChoice.objects.filter(user=user).first()


def test_choice_is_made_on_the_page_of_the_own_account(client, every_channel):
    response, choice = saved(client, channel="wecom", wecom_id="zhang.san", phone="138 0000 0000")

    assert response.status_code == 302
    assert (choice.channel, choice.wecom_id, choice.phone) == ("wecom", "zhang.san", "13800000000")
    assert of_user(choice.user) == Recipient("wecom", "zhang.san")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"channel": "sms"}, "所选方式需要填写此项。"),
        ({"phone": "0531-80000000"}, "请填写手机号，例如 13800000000。"),
        ({"wecom_id": "@all"}, "企业微信账号只含字母、数字和 _ - @ ."),
        ({"wecom_id": "zhang|li"}, "企业微信账号只含字母、数字和 _ - @ ."),
    ],
)
def test_what_does_not_fit_is_told_beside_the_field(client, every_channel, given, words):
    response, choice = saved(client, **given)

    assert (words in response.text, choice) == (True, None)


def test_channel_the_site_has_not_is_not_offered(client):
    client.force_login(a_member(Role.OFFICER))

    page = client.get(reverse(ACCOUNT)).text

    assert ('value="email"' in page, 'value="wecom"' in page) == (True, False)
