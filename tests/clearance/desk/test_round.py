"""One issue all the way round by the desk's own pages, each step by the one whose turn it is."""

from datetime import date, timedelta

from django.urls import reverse

from clearance.enums import Publicity
from clearance.models import Issue
from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories.cast import a_department

SOON = str(date.today() + timedelta(days=20))
STEPS = [
    (Role.DISPATCHER, "dispatch", {"brief": made.BRIEF, "tier": "standard", "handling": "work"}),
    (Role.OFFICER, "accept", {}),
    (Role.OFFICER, "pause", {"reason": "等配件", "until": SOON}),
    (Role.OFFICER, "resume", {}),
    (Role.OFFICER, "submit", {"outcome": "solved", "text": "三层的灯今天已修好。"}),
    (Role.HEAD, "send_back", {"reason": "写明日期"}),
    (Role.OFFICER, "submit", {"outcome": "solved", "text": "三层的灯 3 月 3 日已修好。"}),
    (Role.HEAD, "approve", {"text": "三层的灯 3 月 3 日已修好。"}),
    (Role.DISPATCHER, "reopen", {"reason": "又坏了"}),
    (Role.OFFICER, "take_up", {}),
    (Role.OFFICER, "submit", {"outcome": "solved", "text": "镇流器坏了，已换新件。"}),
    (Role.HEAD, "approve", {"text": "镇流器坏了，已换新件。"}),
    (Role.DISPATCHER, "close", {}),
    (Role.EDITOR, "clear", {"publicity": Publicity.PUBLIC, "title": "走廊灯不亮"}),
]


def test_issue_goes_all_the_way_round_by_the_desk(sign_in):
    issue, lead = made.opened(), a_department()

    for role, name, values in STEPS:
        newest = issue.events.order_by("-pk").first().pk
        address = reverse("desk_move", args=[issue.pk, name])
        response = sign_in(role).post(address, {"lead": lead.pk, "last_event": newest} | values)
        assert (name, response.status_code) == (name, 302)

    issue.refresh_from_db()
    assert (issue.is_struck_off, issue.round, issue.struck_off_by) == (True, 2, "centre")
    assert list(Issue.objects.cleared()) == [issue]
