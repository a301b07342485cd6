"""What is written into a person's mail only as it goes out: the link to the open question, a code.

So the register of notices, which the staff read, never holds either (``actions.links``,
``actions.new_code``).
"""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string

from clearance.actions.links import link_to
from clearance.actions.new_code import code_of
from clearance.enums import NoticeChannel
from clearance.models import Notice, Reporter


def body_of(notice: Notice, now: datetime) -> str:
    """The notice's words; to the person themself with the link, while a question is open."""
    if notice.record_id is None:
        return notice.body
    if code := code_of(notice, now):
        # A text message has no room for the address.
        site = "" if notice.channel == NoticeChannel.SMS else settings.SITE_URL
        context = {"record": notice.record, "code": code, "site": site}
        return render_to_string("clearance/notices/new_code.txt", context)
    if not _is_to_the_person(notice):
        return notice.body
    link = link_to(notice.record, now)
    if not link:
        return notice.body
    asking = render_to_string("clearance/notices/follow_up.txt", {"link": link})
    return f"{notice.body.rstrip()}\n\n{asking}"


def _is_to_the_person(notice: Notice) -> bool:
    reporter = Reporter.objects.filter(record=notice.record_id).first()
    return reporter is not None and reporter.email == notice.address
