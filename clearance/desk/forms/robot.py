"""A group's robot: its address is pasted once and never shown again."""

import re
from urllib.parse import parse_qs, urlsplit

from django import forms as dj
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from clearance.enums import RobotKind
from clearance.models import GroupRobot

TOKEN = re.compile(r"[A-Za-z0-9_-]{6,200}")
# The path of the address as the platform shows it, and the parameter that holds the token.
ADDRESSES = {
    RobotKind.WECOM: ("/cgi-bin/webhook/send", "key"),
    RobotKind.DINGTALK: ("/robot/send", "access_token"),
}
FEISHU_PATH = "/open-apis/bot/v2/hook/"
UNSEEN = {"autocomplete": "off", "spellcheck": "false"}


class RobotForm(WagtailAdminModelForm):
    address = dj.CharField(
        label=_("Address of the robot"),
        max_length=500,
        required=False,
        help_text=_("The webhook as the group shows it. It is kept locked and not shown again."),
        widget=dj.TextInput(attrs=UNSEEN),
    )
    new_secret = dj.CharField(
        label=_("Signing secret"),
        max_length=200,
        required=False,
        help_text=_("Of DingTalk and Feishu, where the robot signs. Left open, it stays as it is."),
        widget=dj.TextInput(attrs=UNSEEN),
    )

    class Meta:
        model = GroupRobot
        fields = ("department", "kind", "name", "at_once", "active")

    def clean(self) -> dict:
        given = super().clean()
        address, kind = given.get("address"), given.get("kind")
        if not kind:
            return given
        if address:
            self.instance.token = self._token(address, kind)
        elif not self.instance.token or "kind" in self.changed_data:
            self.add_error("address", _("Paste the address of the robot."))
        if given.get("new_secret"):
            self.instance.secret = given["new_secret"]
        elif "kind" in self.changed_data or address:
            # Of another robot.
            self.instance.secret = ""
        return given

    def _token(self, address: str, kind: str) -> str:
        token = token_in(address.strip(), kind)
        if not token:
            self.add_error("address", _("This is no address of such a robot."))
        return token


def token_in(address: str, kind: str) -> str:
    """The robot's token; empty for the address of anything else. The host is not taken over."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if kind == RobotKind.FEISHU:
        token = parts.path.removeprefix(FEISHU_PATH)
    else:
        path, name = ADDRESSES[kind]
        token = parse_qs(parts.query).get(name, [""])[0] if parts.path == path else ""
    return token if parts.scheme == "https" and TOKEN.fullmatch(token) else ""
