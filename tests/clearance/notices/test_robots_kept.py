"""群机器人 in the admin: pasted once, locked at rest, never shown again; for administrators."""

import pytest
from django.db import connection
from django.urls import reverse

from clearance.desk.forms.robot import token_in
from clearance.models import GroupRobot
from home.college.enums import Role
from home.models import User
from tests.factories.cast import a_department, a_member

pytestmark = pytest.mark.django_db
WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=wecom-token-1"
DINGTALK = "https://oapi.dingtalk.com/robot/send?access_token=dingtoken1"
FEISHU = "https://open.feishu.cn/open-apis/bot/v2/hook/feishu-token-1"


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("admin-of-test", "a@example.edu.cn", "x"))
    return client


def given(**fields) -> dict:
    return {"kind": "dingtalk", "name": "维修群", "department": a_department().pk,
            "address": DINGTALK, "new_secret": "SECabc123", "active": "on"} | fields  # fmt: skip


def add(client, **fields):
    return client.post(reverse("grouprobot:add"), given(**fields))


def edit(client, robot, **fields):
    return client.post(reverse("grouprobot:edit", args=[robot.pk]), given(**fields))


def test_robot_is_kept_locked(admin):
    add(admin)

    robot = GroupRobot.objects.get()
    with connection.cursor() as cursor:
        cursor.execute("SELECT token, secret FROM clearance_grouprobot")
        stored = " ".join(cursor.fetchone())
    assert (robot.token, robot.secret) == ("dingtoken1", "SECabc123")
    assert ("dingtoken1" in stored, "SECabc123" in stored) == (False, False)


def test_neither_address_nor_secret_is_shown_again(admin):
    add(admin)
    robot = GroupRobot.objects.get()

    pages = [
        admin.get(reverse("grouprobot:index")).text,
        admin.get(reverse("grouprobot:edit", args=[robot.pk])).text,
        admin.get(reverse("grouprobot:history", args=[robot.pk])).text,
    ]

    assert ["维修群" in page for page in pages] == [True] * 3
    assert ["dingtoken1" in page or "SECabc123" in page for page in pages] == [False] * 3


def test_left_open_they_stay_as_they_are(admin):
    add(admin)

    edit(admin, GroupRobot.objects.get(), name="新名", address="", new_secret="")

    robot = GroupRobot.objects.get()
    assert (robot.name, robot.token, robot.secret) == ("新名", "dingtoken1", "SECabc123")


def test_another_kind_needs_its_own_address(admin):
    add(admin)

    response = edit(admin, GroupRobot.objects.get(), kind="wecom", address="", new_secret="")

    assert ("请粘贴机器人地址。" in response.text, GroupRobot.objects.get().kind) == (
        True,
        "dingtalk",
    )


def test_new_address_drops_the_old_ones_secret(admin):
    add(admin)

    edit(admin, GroupRobot.objects.get(), address=DINGTALK + "2", new_secret="")

    robot = GroupRobot.objects.get()
    assert (robot.token, robot.secret) == ("dingtoken12", "")


def test_wrong_address_is_told_beside_the_field_and_what_was_typed_stays(admin):
    response = add(admin, address=WECOM)

    assert "这不是此类机器人的地址。" in response.text
    assert ("维修群" in response.text, GroupRobot.objects.count()) == (True, 0)


@pytest.mark.parametrize(
    ("kind", "address", "token"),
    [
        ("wecom", WECOM, "wecom-token-1"),
        ("dingtalk", DINGTALK, "dingtoken1"),
        ("feishu", FEISHU, "feishu-token-1"),
        ("feishu", FEISHU + "/../x", ""),
        ("wecom", DINGTALK, ""),
        ("dingtalk", WECOM, ""),
        ("wecom", WECOM.replace("https", "http"), ""),
        ("wecom", "https://[x", ""),
        ("wecom", "wecom-token-1", ""),
    ],
)
def test_token_is_taken_out_of_its_platforms_address_only(kind, address, token):
    assert token_in(address, kind) == token


@pytest.mark.parametrize("role", [Role.DISPATCHER, Role.HEAD, Role.EDITOR])
def test_others_are_refused(client, role):
    client.force_login(a_member(role))

    statuses = [client.get(reverse("grouprobot:index")).status_code, add(client).status_code]

    assert (statuses, GroupRobot.objects.count()) == ([302, 302], 0)
