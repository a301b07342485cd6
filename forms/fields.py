"""The form fields that know the college's register, and the one that takes photos."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django import forms as dj
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _

from clearance.enums import Kind
from clearance.photos.fields import PhotosField
from clearance.photos.prepare import PreparedPhoto
from forms.kinds import EXPLANATIONS
from home.college.choosing import places_in_order
from home.college.enums import DepartmentKind, LocationKind, LocationUse
from home.models import Category, Department, Location


class KindTiles(dj.RadioSelect):
    """Radio buttons that carry a line of explanation each (``option.explanation``)."""

    def create_option(self, name, value, *args, **kwargs) -> dict:
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"explanation": EXPLANATIONS[Kind(value)]}


class KindField(dj.ChoiceField):
    widget = KindTiles

    def __init__(self, *, kinds: Sequence[str], **kwargs):
        choices = [(kind.value, kind.label) for kind in Kind if kind in kinds]
        super().__init__(choices=choices, **kwargs)


class GroupedIterator(ModelChoiceIterator):
    """A select's choices in groups, from rows that come in order with their parents."""

    def __iter__(self) -> Iterator[tuple]:
        yield "", self.field.empty_label
        for heading, rows in self.field.groups(self.queryset.all()):
            yield heading, [self.choice(row) for row in rows]


class CategoryField(dj.ModelChoiceField):
    """The second level under its first; a first level without a second stands by itself."""

    iterator = GroupedIterator

    def __init__(self, **kwargs):
        rows = Category.objects.active().in_tree_order()
        super().__init__(rows, empty_label=_("Not sure: the reception centre sorts it"), **kwargs)

    @staticmethod
    def groups(rows) -> Iterator[tuple[str, list]]:
        under: dict[int, list] = {}
        for row in rows:
            under.setdefault(row.parent_id, []).append(row)
        for top in under.get(None, []):
            yield top.name, [*under.get(top.pk, []), top]

    def label_from_instance(self, row: Category) -> str:
        return (
            row.name if row.parent_id else _("%(category)s, anything else") % {"category": row.name}
        )


class PlaceField(dj.ModelChoiceField):
    """Buildings with their floors, and places in the open. No list of rooms: words tell those."""

    iterator = GroupedIterator

    def __init__(self, **kwargs):
        indoors = Q(kind__in=(LocationKind.BUILDING, LocationKind.FLOOR), building__isnull=False)
        outdoors = Q(kind=LocationKind.ROOM, building__isnull=True, use=LocationUse.PUBLIC)
        rows = Location.objects.filter(indoors | outdoors).select_related("building", "parent")
        super().__init__(
            rows.order_by("sort_order", "pk"), empty_label=_("Choose a building"), **kwargs
        )

    @staticmethod
    def groups(rows) -> Iterator[tuple[str, list]]:
        groups: dict[str, list] = {}
        for row in sorted(places_in_order(rows), key=lambda row: row.building_id is None):
            around = row.building or row.parent
            groups.setdefault(around.full_name, []).append(row)
        yield from groups.items()

    def label_from_instance(self, row: Location) -> str:
        if row.kind == LocationKind.BUILDING:
            return _("%(building)s, floor not known") % {"building": row.name}
        return f"{row.building.name} {row.name}" if row.building else row.name


class CollegeField(dj.ModelChoiceField):
    def __init__(self, **kwargs):
        rows = Department.objects.active().filter(kind=DepartmentKind.COLLEGE)
        super().__init__(
            rows.order_by("sort_order", "pk"), empty_label=_("Rather not say"), **kwargs
        )


@dataclass
class Evidence:
    """The photos of one post: those that can be taken, and why the others can't."""

    photos: list[PreparedPhoto] = field(default_factory=list)
    refusals: list[ValidationError] = field(default_factory=list)


class EvidenceField(PhotosField):
    """Cleans to Evidence: one bad photo must not cost the good ones sent with it."""

    def outcome(self, photos: list[PreparedPhoto], refusals: list[ValidationError]) -> Evidence:
        return Evidence(photos, refusals)
