"""Fields that several of the desk's forms share."""

from django import forms as dj
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.actions.own_words import check_own_words
from clearance.refusals import NotPossible
from home.college.choosing import CategoryChoice, PlaceChoice
from home.college.enums import STAFF_ROLES, LocationKind
from home.models import Category, Department, Location, Membership, User


def long_text(label, *, required=True, rows=4, **kwargs) -> dj.CharField:
    return dj.CharField(
        label=label,
        required=required,
        max_length=kwargs.pop("max_length", 4000),
        widget=dj.Textarea(attrs={"rows": rows}),
        **kwargs,
    )


def reason(label=None, **kwargs) -> dj.CharField:
    return long_text(label or _("Reason"), rows=3, max_length=300, **kwargs)


def in_own_words(text: str, records) -> str:
    """The text, or the refusal beside its field when it quotes one of the requests."""
    try:
        check_own_words(text, records)
    except NotPossible as refusal:
        raise dj.ValidationError(str(refusal)) from refusal
    return text


def day(label, *, required=True, **kwargs) -> dj.DateField:
    return dj.DateField(
        label=label,
        required=required,
        widget=dj.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        **kwargs,
    )


class DepartmentField(dj.ModelChoiceField):
    """A department in use."""

    def __init__(self, **kwargs):
        super().__init__(Department.objects.active(), empty_label="—", **kwargs)


class DepartmentsField(dj.ModelMultipleChoiceField):
    widget = dj.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(Department.objects.active(), required=False, **kwargs)


class StaffField(dj.ModelMultipleChoiceField):
    """Members of staff with a role today."""

    def __init__(self, **kwargs):
        super().__init__(User.objects.none(), required=False, **kwargs)

    def offer(self) -> None:
        today = Membership.objects.active().filter(role__in=STAFF_ROLES)
        self.queryset = User.objects.filter(pk__in=today.values("user")).order_by("username")

    def label_from_instance(self, user: User) -> str:
        return f"{user.get_full_name()} ({user.username})".strip()


class CategoryField(CategoryChoice):
    """A category in use."""

    def __init__(self, **kwargs):
        super().__init__(Category.objects.active(), label=_("Category"), empty_label="—", **kwargs)


class PlaceField(PlaceChoice):
    """Campuses and buildings, and the one place the request names."""

    def __init__(self, **kwargs):
        super().__init__(
            Location.objects.none(), label=_("Place"), required=False, empty_label="—", **kwargs
        )

    def offer(self, named: Location | None) -> None:
        self.queryset = Location.objects.filter(
            Q(kind__in=(LocationKind.CAMPUS, LocationKind.BUILDING))
            | Q(pk=named.pk if named else None)
        )


class PhotosChoice(dj.ModelMultipleChoiceField):
    """Tick the pictures; the template shows each beside its box."""

    widget = dj.CheckboxSelectMultiple

    def label_from_instance(self, photo) -> str:
        return str(photo.key)
