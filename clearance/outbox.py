"""Putting notices into the outbox, in the transaction of what they tell of.

No notice to a department names the person; no notice at all repeats what a person wrote.
"""

from datetime import datetime

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.encryption import keyed_hash
from clearance.enums import NoticeChannel, Pen, Queue, Tier
from clearance.models import Event, Issue, Notice, RequestRecord
from clearance.permissions import QUEUES_OF_ROLE
from clearance.recipients import Recipient, of_members, of_reporter, of_user, robots_of
from clearance.states import Move
from home.college.enums import Role
from home.models import Membership, User

MEMBERS_TOLD = {Pen.CENTRE: Role.DISPATCHER, Pen.ARBITER: Role.ARBITER}
LEADS_TOLD = {Pen.OFFICER: Role.OFFICER, Pen.HEAD: Role.HEAD}
# Their clocks run by the hour, nights and holidays too: no digest is waited for.
HOURLY_TIERS = (Tier.URGENT, Tier.REPAIR)


def put(
    *,
    key: str,
    address: str,
    subject: str,
    body: str,
    channel: str = NoticeChannel.EMAIL,
    issue: Issue | None = None,
    record: RequestRecord | None = None,
    made_at: datetime | None = None,
    is_urgent: bool = False,
    waits_for_digest: bool = False,
) -> None:
    """Add a notice once; the same key again changes nothing."""
    Notice.objects.get_or_create(
        key=key,
        defaults={
            "channel": channel,
            "address": address,
            "subject": subject,
            "body": body,
            "issue": issue,
            "record": record,
            "made_at": made_at or timezone.now(),
            "is_urgent": is_urgent,
            "waits_for_digest": waits_for_digest,
        },
    )


def tell_of_move(issue: Issue, move: Move, event: Event) -> None:
    """Tell the hands that the table names for this move."""
    for pen in move.tells:
        if pen == Pen.PERSON:
            tell_persons(issue, event)
        else:
            _tell_staff(issue, move, event, pen)


def tell_of_record_move(record: RequestRecord, move: Move, event: Event) -> None:
    """The same for a request, which only its person and its office know of."""
    for pen in move.tells:
        TELLS_OF_RECORD[pen](record, event)


def tell_office(record: RequestRecord, event: Event) -> None:
    """Tell the office whose queue a request is in now; nothing of what it says."""
    office = [role for role, queue in QUEUES_OF_ROLE.items() if queue == record.queue]
    told = of_members(Membership.objects.active().filter(role__in=office))
    if record.queue == Queue.CENTRE:
        told += robots_of(None)
    subject = _("%(number)s: handed over to you") % {"number": record.number}
    body = render_to_string(
        "clearance/notices/office.txt", {"record": record, "site": settings.SITE_URL}
    )
    for one in told:
        _put_staff(one, event, subject, body, record=record)


def _tell_staff(issue: Issue, move: Move, event: Event, pen: Pen) -> None:
    context = {"issue": issue, "move": move, "site": settings.SITE_URL}
    subject = _("%(number)s: %(move)s") % {"number": issue.number, "move": move.label}
    to_one = render_to_string("clearance/notices/staff.txt", context)
    to_group = render_to_string("clearance/notices/group.txt", context)
    for one in _staff(issue, pen):
        body = to_group if one.channel == NoticeChannel.ROBOT else to_one
        _put_staff(one, event, subject, body, issue=issue)


def tell_account(user: User, issue: Issue, event: Event, subject: str, body: str) -> None:
    """One member of staff, by the channel they chose; nobody without an address."""
    if to := of_user(user):
        _put_staff(to, event, subject, body, issue=issue)


def _staff(issue: Issue, pen: Pen) -> list[Recipient]:
    """Of a sealed matter nobody hears but the office it is sealed in; a wall keeps all news."""
    members = Membership.objects.active().exclude(
        Q(user__in=issue.excluded_users.all())
        | Q(user__memberships__department__in=issue.excluded_departments.all())
    )
    if issue.queue != Queue.CENTRE:
        office = [role for role, queue in QUEUES_OF_ROLE.items() if queue == issue.queue]
        return of_members(members.filter(role__in=office))
    if pen in LEADS_TOLD:
        told = of_members(members.filter(role=LEADS_TOLD[pen], department=issue.lead_id))
    else:
        told = of_members(members.filter(role=MEMBERS_TOLD[pen]))
    if pen == Pen.OFFICER and issue.lead and issue.lead.email:
        told.append(Recipient(NoticeChannel.EMAIL, issue.lead.email))
    return told + _groups(issue, pen)


def _groups(issue: Issue, pen: Pen) -> list[Recipient]:
    """A group has members nobody counted: of what is walled off from anybody it hears nothing."""
    if issue.excluded_users.exists() or issue.excluded_departments.exists():
        return []
    if pen == Pen.OFFICER and issue.lead:
        return robots_of(issue.lead)
    return robots_of(None) if pen == Pen.CENTRE else []


def staff_key(event: Event, to: Recipient) -> str:
    """One notice of an event to one address by one channel; the address isn't readable in it."""
    return f"event-{event.pk}-{to.channel}-{keyed_hash(to.address, 'notice')[:32]}"


def _put_staff(to: Recipient, event: Event, subject: str, body: str, **about) -> None:
    thing = about.get("issue") or about["record"]
    is_urgent = thing.tier == Tier.URGENT or thing.queue == Queue.COUNSELLOR
    # A new round has a day.
    is_hourly = is_urgent or thing.tier in HOURLY_TIERS or getattr(thing, "round", 1) > 1
    put(
        key=staff_key(event, to),
        channel=to.channel,
        address=to.address,
        subject=subject,
        body=body,
        made_at=event.happened_at,
        is_urgent=is_urgent,
        waits_for_digest=not (is_hourly or to.at_once),
        **about,
    )


def tell_persons(issue: Issue, event: Event) -> None:
    """Tell everybody whose request joined the issue and who left an address."""
    for record in issue.records.standing().select_related("reporter"):
        tell_person(record, event)


def tell_person(record: RequestRecord, event: Event) -> None:
    """One line to the person: something has changed, look under your number and code."""
    to = of_reporter(getattr(record, "reporter", None))
    if to is None:
        return
    template = "sms.txt" if to.channel == NoticeChannel.SMS else "person.txt"
    body = render_to_string(
        f"clearance/notices/{template}",
        {"record": record, "event": event, "site": settings.SITE_URL},
    )
    subject = _("News about your request %(number)s") % {"number": record.number}
    put(key=f"event-{event.pk}-record-{record.pk}", channel=to.channel, address=to.address,
        subject=subject, body=body, record=record, made_at=event.happened_at)  # fmt: skip


def tell_new_code(record: RequestRecord, to: Recipient, event: Event) -> None:
    """That a new code was asked for; ``notices.asking`` writes it in as the notice goes out."""
    body = render_to_string("clearance/notices/code_asked.txt", {"record": record})
    subject = _("A new code for your request %(number)s") % {"number": record.number}
    put(key=new_code_key(event), channel=to.channel, address=to.address, subject=subject,
        body=body, record=record, made_at=event.happened_at, is_urgent=True)  # fmt: skip


def new_code_key(event: Event) -> str:
    return f"event-{event.pk}-code"


# A hand that isn't here is refused: the table must not promise a notice that nobody sends.
TELLS_OF_RECORD = {Pen.PERSON: tell_person, Pen.CENTRE: tell_office}
