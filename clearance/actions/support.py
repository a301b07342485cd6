"""我也遇到: standing by a matter that somebody else has raised. Outside the rates.

Who stands by it is nobody: a browser's token as a keyed hash, and an address where one is left.
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance.encryption import keyed_hash
from clearance.enums import ON_THE_BOOKS_OUTCOMES, OPEN_STATES
from clearance.models import Issue, Support, Update
from clearance.outbox import put
from clearance.refusals import NotPossible, passes

PURPOSE = "support"


def check_support(issue: Issue) -> None:
    """Raise NotPossible for what is answered already, unless a plan is still to be kept."""
    if issue.state not in OPEN_STATES and issue.outcome not in ON_THE_BOOKS_OUTCOMES:
        raise NotPossible(_("This has been answered. If you still meet it, report it anew."))


def can_support(issue: Issue) -> bool:
    return passes(check_support, issue)


@transaction.atomic
def support(
    issue: Issue, *, token: str, email: str = "", at: datetime | None = None
) -> tuple[Support, bool]:
    """Count the browser with this token once; says whether it is new. An address may come later.

    Raises NotPossible as ``check_support`` does.
    """
    check_support(issue)
    row, is_new = Support.objects.get_or_create(
        issue=issue, token_hash=keyed_hash(token, PURPOSE),
        defaults={"email": email, "supported_at": at or timezone.now()},
    )  # fmt: skip
    if email and not is_new:
        row.email = email
        row.save(update_fields=["email"])
    return row, is_new


def stop_link(row: Support) -> str:
    """The address where no more news is asked for. It stands in the mails, and nowhere else."""
    token = Signer(salt=PURPOSE).sign(str(row.pk))
    return f"{settings.SITE_URL}{reverse('met_stop', args=[token])}"


def find(token: str) -> Support | None:
    """Whose link it is."""
    try:
        pk = Signer(salt=PURPOSE).unsign(token)
    except BadSignature:
        return None
    return Support.objects.filter(pk=pk).first()


def forget_address(row: Support) -> None:
    """No more news; who stood by it is still counted."""
    Support.objects.filter(pk=row.pk).update(email="")


def tell_supporters(issue: Issue, updates: Iterable[Update]) -> None:
    """Put what has just become public into the mail of those who left an address."""
    waiting = [row for row in issue.supports.select_related("issue") if row.email]
    for update in updates:
        for row in waiting:
            _tell(row, update)


def _tell(row: Support, update: Update) -> None:
    issue = row.issue
    told = {"issue": issue, "text": update.text, "stop": stop_link(row), "site": settings.SITE_URL}
    put(
        key=f"support-{row.pk}-update-{update.pk}",
        address=row.email,
        subject=_("%(number)s, which you met too: there is news") % {"number": issue.number},
        body=render_to_string("clearance/notices/supporter.txt", told),
        issue=issue,
    )
