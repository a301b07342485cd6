"""Who is what, for which department, from when until when."""

from datetime import date

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.college.enums import DEPARTMENT_ROLES, Role


def _not_over(on: date, prefix: str = "") -> Q:
    return Q(**{f"{prefix}ends__isnull": True}) | Q(**{f"{prefix}ends__gte": on})


class MembershipQuerySet(models.QuerySet):
    def active(self, on: date | None = None):
        """Those that hold on the date; today in Shanghai unless told.

        Nobody stands in for somebody who holds the role no more.
        """
        on = on or timezone.localdate()
        own = "stands_in_for__"
        return self.filter(
            Q(stands_in_for__isnull=True) | Q(**{f"{own}starts__lte": on}) & _not_over(on, own),
            _not_over(on),
            starts__lte=on,
        )

    @transaction.atomic
    def delete(self):
        users = [membership.user for membership in self.select_related("user")]
        deleted = super().delete()
        for user in users:
            put_in_groups(user)
        return deleted


def put_in_groups(user, on: date | None = None) -> None:
    """Put the user into the groups of the roles held on the date, out of other roles' groups.

    Groups that aren't a role's stay as they are.
    """
    held = set(user.memberships.active(on).values_list("role", flat=True))
    user.groups.remove(*Group.objects.filter(name__in=set(Role.values) - held))
    user.groups.add(*Group.objects.filter(name__in=held))


def follow_dates(on: date) -> int:
    """Put everybody into the groups of the date's roles; how many groups were wrong.

    A membership that starts or ends by its date is saved by nobody, so a timer asks for this.
    """
    users = get_user_model().objects.filter(memberships__isnull=False).distinct()
    wrong = 0
    for user in users.prefetch_related("groups", "memberships__stands_in_for"):
        held = {one.role for one in user.memberships.all() if one.holds_on(on)}
        grouped = {group.name for group in user.groups.all()} & set(Role.values)
        if held != grouped:
            wrong += len(held ^ grouped)
            put_in_groups(user, on)
    return wrong


class Membership(models.Model):
    """A role held between two dates, both included. Saving it keeps the user's groups."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="memberships",
        verbose_name=_("account"),
    )
    department = models.ForeignKey(
        "home.Department",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("department"),
    )
    role = models.CharField(_("role"), max_length=12, choices=Role)
    starts = models.DateField(_("starts on"), default=timezone.localdate)
    ends = models.DateField(_("ends on"), null=True, blank=True)
    # Of a deputy: the absent member's own role, and the leave that it ends with.
    stands_in_for = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, editable=False, related_name="stood_in_by"
    )
    leave = models.ForeignKey(
        "home.Leave", models.CASCADE, null=True, blank=True, editable=False, related_name="+"
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["user", "role", "-starts"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(ends__gte=F("starts")),
                name="membership_ends_after_it_starts",
                violation_error_message=_("A membership ends after it starts."),
            ),
            models.CheckConstraint(
                condition=~Q(role__in=DEPARTMENT_ROLES) | Q(department__isnull=False),
                name="membership_names_its_department",
                violation_error_message=_("This role is held for a department: choose one."),
            ),
        ]

    def __str__(self) -> str:
        place = f" {self.department}" if self.department else ""
        return f"{self.user} {self.get_role_display()}{place}"

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        put_in_groups(self.user)

    def holds_on(self, on: date) -> bool:
        holds = self.starts <= on and (self.ends is None or self.ends >= on)
        return holds and (self.stands_in_for is None or self.stands_in_for.holds_on(on))

    @transaction.atomic
    def delete(self, *args, **kwargs):
        deleted = super().delete(*args, **kwargs)
        put_in_groups(self.user)
        return deleted
