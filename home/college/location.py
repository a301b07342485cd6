"""Where things are: campus, building, floor, room."""

import secrets

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from home.college.enums import LocationKind, LocationUse
from home.college.order import HandOrdered

# None of these is taken for another on a worn sticker (no 0 O, 1 I L, 2 Z, 5 S, 8 B).
CODE_LETTERS = "34679ACDEFGHJKMNPQRTUVWXY"
CODE_LENGTH = 5
RANK = {kind: rank for rank, kind in enumerate(LocationKind.values)}


def new_code() -> str:
    """A code that no place has yet."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _place in range(CODE_LENGTH))
        if not Location.objects.filter(code=code).exists():
            return code


class LocationQuerySet(models.QuerySet):
    def within(self, location: "Location"):
        """The place and everything in it."""
        return self.filter(path__startswith=location.path)


class Location(HandOrdered):
    """``path``, ``full_name`` and ``building`` are kept for reading many without asking more."""

    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("lies in"),
    )
    kind = models.CharField(_("kind"), max_length=8, choices=LocationKind)
    name = models.CharField(_("name"), max_length=60)
    code = models.CharField(
        _("code"),
        max_length=20,
        unique=True,
        blank=True,
        validators=[RegexValidator(r"^[0-9A-Z]+(-[0-9A-Z]+)*$", _("Use capitals and digits."))],
        help_text=_("Short, for the sticker on the door. Left empty, one is made."),
    )
    use = models.CharField(
        _("use of the place"),
        max_length=14,
        choices=LocationUse,
        default=LocationUse.PUBLIC,
        help_text=_("A dormitory's corridors and shared rooms are public places."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    # The ids from the campus down to the place itself, such as "1/5/9/".
    path = models.CharField(max_length=100, db_index=True, default="", editable=False)
    full_name = models.CharField(_("full name"), max_length=250, default="", editable=False)
    building = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("building"),
    )

    objects = LocationQuerySet.as_manager()

    class Meta(HandOrdered.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind=LocationKind.CAMPUS) | models.Q(parent__isnull=True),
                name="location_campus_lies_in_nothing",
                violation_error_message=_("A campus lies in no other place."),
            ),
            models.CheckConstraint(
                condition=~models.Q(use=LocationUse.DORMITORY_ROOM)
                | models.Q(kind=LocationKind.ROOM),
                name="location_bedroom_is_a_room",
                violation_error_message=_("Only a room can be a bedroom."),
            ),
        ]

    def __str__(self) -> str:
        return self.full_name or self.name

    def clean(self) -> None:
        if self.parent is None and self.kind != LocationKind.CAMPUS:
            raise ValidationError({"parent": _("Say where this place lies.")})
        if self.parent and RANK[self.parent.kind] >= RANK.get(self.kind, len(RANK)):
            raise ValidationError({"parent": _("A place lies in a larger one.")})

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save, and keep the path and the full name of this place and of all in it."""
        self.code = self.code or new_code()
        super().save(*args, **kwargs)
        self._keep_place()

    @property
    def is_bedroom(self) -> bool:
        return self.use == LocationUse.DORMITORY_ROOM

    def _keep_place(self) -> None:
        kept = (self.path, self.full_name, self.building_id)
        self.place_under(self.parent)
        if (self.path, self.full_name, self.building_id) == kept:
            return
        Location.objects.filter(pk=self.pk).update(
            path=self.path, full_name=self.full_name, building=self.building_id
        )
        for child in self.children.all():
            child.parent = self
            child._keep_place()

    def place_under(self, parent: "Location | None") -> None:
        """Set, unsaved, what follows from where the place lies."""
        self.path = f"{parent.path if parent else ''}{self.pk}/"
        self.full_name = f"{parent.full_name} {self.name}" if parent else self.name
        is_building = self.kind == LocationKind.BUILDING
        self.building_id = self.pk if is_building else parent and parent.building_id
