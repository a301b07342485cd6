"""Reading who said it: with a reason, and each reading is written down first."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actors import Actor
from clearance.enums import RevealPurpose
from clearance.models import Issue, Reporter, RequestRecord, VisitContact
from clearance.permissions import check_reveal, check_visit
from clearance.refusals import NotPossible


@transaction.atomic
def reveal(
    record: RequestRecord,
    *,
    reason: str,
    by: Actor,
    purpose: str = RevealPurpose.OTHER,
    at: datetime | None = None,
) -> Reporter | None:
    """Return who said it, None when they left nothing. Raises NotAllowed or NotPossible.

    ``purpose`` is what the person is told of it, ``reason`` what the reviewers read.
    """
    pen = check_reveal(by, record)
    if not reason.strip():
        raise NotPossible(_("Say why you need to know."))
    data = {"reason": reason.strip(), "purpose": RevealPurpose(purpose).value}
    trail.write("identity_read", by=by, pen=pen, record=record, data=data, at=at)
    return Reporter.objects.filter(record=record).first()


@transaction.atomic
def visit_contacts(issue: Issue, *, by: Actor, at: datetime | None = None) -> list[VisitContact]:
    """Return how to visit those who asked, to the officer at work alone. Raises NotAllowed."""
    pen = check_visit(by, issue)
    contacts = list(visits_of(issue).select_related("record").order_by("pk"))
    for contact in contacts:
        trail.write("visit_read", by=by, pen=pen, issue=issue, record=contact.record,
                    data={"purpose": RevealPurpose.VISIT.value}, at=at)  # fmt: skip
    return contacts


def visits_of(issue: Issue):
    return VisitContact.objects.filter(record__in=issue.records.standing())
