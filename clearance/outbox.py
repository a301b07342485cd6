"""Putting notices into the outbox, in the transaction of what they tell of.

No notice to a department names the person; no notice at all repeats what a person wrote.
"""

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from clearance.enums import NoticeChannel, Pen, Queue
from clearance.models import Event, Issue, Notice, RequestRecord
from clearance.permissions import QUEUES_OF_ROLE
from clearance.states import Move
from home.college.enums import Role
from home.models import Membership

MEMBERS_TOLD = {Pen.CENTRE: Role.DISPATCHER, Pen.ARBITER: Role.ARBITER}
LEADS_TOLD = {Pen.OFFICER: Role.OFFICER, Pen.HEAD: Role.HEAD}


def put(
    *,
    key: str,
    address: str,
    subject: str,
    body: str,
    issue: Issue | None = None,
    record: RequestRecord | None = None,
) -> None:
    """Add a notice once; the same key again changes nothing."""
    Notice.objects.get_or_create(
        key=key,
        defaults={
            "channel": NoticeChannel.EMAIL,
            "address": address,
            "subject": subject,
            "body": body,
            "issue": issue,
            "record": record,
        },
    )


def tell_of_move(issue: Issue, move: Move, event: Event) -> None:
    """Tell the hands that the table names for this move."""
    for pen in move.tells:
        if pen == Pen.PERSON:
            tell_persons(issue, event)
        else:
            _tell_staff(issue, move, event, _addresses(issue, pen))


def tell_of_record_move(record: RequestRecord, move: Move, event: Event) -> None:
    """The same for a request, which only its person and its office know of."""
    for pen in move.tells:
        TELLS_OF_RECORD[pen](record, event)


def tell_office(record: RequestRecord, event: Event) -> None:
    """Tell the office whose queue a request is in now; nothing of what it says."""
    office = [role for role, queue in QUEUES_OF_ROLE.items() if queue == record.queue]
    members = Membership.objects.active().filter(role__in=office).exclude(user__email="")
    subject = _("%(number)s: handed over to you") % {"number": record.number}
    body = render_to_string(
        "clearance/notices/office.txt", {"record": record, "site": settings.SITE_URL}
    )
    for address in sorted(set(members.values_list("user__email", flat=True))):
        key = f"event-{event.pk}-{address}"
        put(key=key[:100], address=address, subject=subject, body=body, record=record)


def _addresses(issue: Issue, pen: Pen) -> list[str]:
    """Of a sealed matter nobody hears but the office it is sealed in; a wall keeps all news."""
    members = Membership.objects.active().exclude(
        Q(user__in=issue.excluded_users.all())
        | Q(user__memberships__department__in=issue.excluded_departments.all())
    )
    if issue.queue != Queue.CENTRE:
        office = [role for role, queue in QUEUES_OF_ROLE.items() if queue == issue.queue]
        members = members.filter(role__in=office)
    elif pen in LEADS_TOLD:
        members = members.filter(role=LEADS_TOLD[pen], department=issue.lead_id)
    else:
        members = members.filter(role=MEMBERS_TOLD[pen])
    addresses = set(members.exclude(user__email="").values_list("user__email", flat=True))
    if pen == Pen.OFFICER and issue.queue == Queue.CENTRE and issue.lead and issue.lead.email:
        addresses.add(issue.lead.email)
    return sorted(addresses)


def _tell_staff(issue: Issue, move: Move, event: Event, addresses: list[str]) -> None:
    subject = _("%(number)s: %(move)s") % {"number": issue.number, "move": move.label}
    body = render_to_string(
        "clearance/notices/staff.txt", {"issue": issue, "move": move, "site": settings.SITE_URL}
    )
    for address in addresses:
        key = f"event-{event.pk}-{address}"
        put(key=key[:100], address=address, subject=subject, body=body, issue=issue)


def tell_persons(issue: Issue, event: Event) -> None:
    """Tell everybody whose request joined the issue and who left an address."""
    for record in issue.records.standing().select_related("reporter"):
        tell_person(record, event)


def tell_person(record: RequestRecord, event: Event) -> None:
    """One line to the person: something has changed, look under your number and code."""
    reporter = getattr(record, "reporter", None)
    if reporter is None or not reporter.email:
        return
    body = render_to_string(
        "clearance/notices/person.txt",
        {"record": record, "event": event, "site": settings.SITE_URL},
    )
    subject = _("News about your request %(number)s") % {"number": record.number}
    put(key=f"event-{event.pk}-record-{record.pk}", address=reporter.email, subject=subject,
        body=body, record=record)  # fmt: skip


# A hand that isn't here is refused: the table must not promise a notice that nobody sends.
TELLS_OF_RECORD = {Pen.PERSON: tell_person, Pen.CENTRE: tell_office}
