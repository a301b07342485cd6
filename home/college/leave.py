"""请假与代理: who is away from when until when, and who stands in."""

from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.college.enums import DEPARTMENT_ROLES
from home.college.membership import Membership


class LeaveQuerySet(models.QuerySet):
    def on(self, day: date | None = None):
        """Those of the date; today's in Shanghai unless told."""
        day = day or timezone.localdate()
        return self.filter(starts__lte=day, ends__gte=day)


class Leave(models.Model):
    """Both dates are included. The deputy holds the roles through memberships that end with it."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="leaves", verbose_name=_("who")
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("deputy"),
    )
    starts = models.DateField(_("away from"))
    ends = models.DateField(_("away until"))

    objects = LeaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("leave")
        verbose_name_plural = _("leaves")
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("starts")),
                name="leave_ends_after_it_starts",
                violation_error_message=_("A leave ends after it starts."),
            ),
            models.CheckConstraint(
                condition=Q(deputy__isnull=True) | ~Q(deputy=F("user")),
                name="nobody_is_their_own_deputy",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.starts:%Y-%m-%d}—{self.ends:%Y-%m-%d}"


@transaction.atomic
def go_away(user, *, starts: date, ends: date, deputy=None) -> Leave:
    """Write the leave down; the deputy gets each role the user holds for a department then.

    Only what is the user's own is passed on: nobody stands in for a stand-in.
    """
    leave = Leave.objects.create(user=user, deputy=deputy, starts=starts, ends=ends)
    if deputy is None:
        return leave
    for own in own_roles(user).filter(starts__lte=ends):
        Membership.objects.create(
            user=deputy, role=own.role, department=own.department, stands_in_for=own, leave=leave,
            starts=max(starts, own.starts), ends=min(ends, own.ends or ends),
        )  # fmt: skip
    return leave


@transaction.atomic
def come_back(leave: Leave, today: date) -> None:
    """From today on the leave is over: what had not begun before was never one."""
    standing_in = Membership.objects.filter(leave=leave)
    standing_in.filter(starts__gte=today).delete()
    yesterday = today - timedelta(days=1)
    for one in standing_in.filter(ends__gte=today):
        one.ends = yesterday
        one.save()
    if leave.starts >= today:
        leave.delete()
    elif leave.ends >= today:
        leave.ends = yesterday
        leave.save(update_fields=["ends"])


def own_roles(user):
    """What the user holds for departments today in their own name."""
    return Membership.objects.active().filter(
        user=user, role__in=DEPARTMENT_ROLES, stands_in_for__isnull=True
    )


def colleagues(user):
    """The accounts that may stand in: active ones of the same departments, and not the user's."""
    departments = own_roles(user).values("department")
    members = Membership.objects.active().filter(
        department__in=departments, role__in=DEPARTMENT_ROLES, stands_in_for__isnull=True
    )
    return (
        get_user_model()
        .objects.filter(is_active=True, pk__in=members.values("user"))
        .exclude(pk=user.pk)
    )
