"""A ruling that decides all later ones like it: a rule of the catalogue, before the others."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actors import Actor
from clearance.enums import Pen
from clearance.models import DispatchRule, Issue
from clearance.permissions import has_role
from clearance.refusals import NotAllowed, passes
from home.college.enums import Role


def check_keep_as_rule(by: Actor) -> None:
    """The arbiter's, as the ruling is; raises NotAllowed."""
    if not by.user or not has_role(by.user, Role.ARBITER):
        raise NotAllowed(_("Only the arbiter makes a rule of a ruling."))


def can_keep_as_rule(by: Actor) -> bool:
    return passes(check_keep_as_rule, by)


@transaction.atomic
def keep_as_rule(issue: Issue, *, lead, reason: str, by: Actor) -> DispatchRule:
    """Add the rule category × building → lead; a ruling outweighs whatever sent it wrongly."""
    check_keep_as_rule(by)
    place = issue.location and (issue.location.building or issue.location)
    DispatchRule.objects.update(sort_order=F("sort_order") + 1)
    rule = DispatchRule.objects.create(
        category=issue.category, location=place, lead=lead, tier=issue.tier, sort_order=0,
        reason=f"{issue.number}：{reason.strip()}"[:200], made_by=by.user,
    )  # fmt: skip
    trail.write("ruling_kept", by=by, pen=Pen.ARBITER, issue=issue, data={"rule": rule.pk})
    return rule
