"""Where somebody begins who has just signed in."""

from django.urls import reverse

from home.college.enums import Role
from home.models import Membership

ENTER_ADMIN = "wagtailadmin.access_admin"


def is_staff(user) -> bool:
    """Whether the account may enter behind the door, and so needs its second factor."""
    return user.is_authenticated and user.has_perm(ENTER_ADMIN)


def first_page_of(user) -> str:
    if is_staff(user):
        return reverse("wagtailadmin_home")
    if Membership.objects.filter(user=user, role=Role.PATROL).exists():
        return reverse("patrol")
    return reverse("my")
