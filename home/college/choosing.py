"""How a category or a place is chosen from a list: in the order in which people look for it."""

from collections.abc import Iterable, Iterator

from django import forms as dj
from django.forms.models import ModelChoiceIterator

from home.college.category import Category
from home.college.location import Location
from home.college.natural import natural

# A browser keeps this space at the beginning of a line, and drops any other.
INDENT = "\u3000"


class CategoryChoice(dj.ModelChoiceField):
    """Both levels, the lower one under its top. The closed list shows both names."""

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset.in_tree_order(), **kwargs)

    def label_from_instance(self, category: Category) -> str:
        if category.parent is None:
            return category.name
        return f"{INDENT}{category.parent.name} › {category.name}"


class _InOrder(ModelChoiceIterator):
    def __iter__(self) -> Iterator[tuple]:
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        for place in places_in_order(self.queryset):
            yield self.choice(place)


class PlaceChoice(dj.ModelChoiceField):
    """Campus by campus, each building before what lies in it."""

    iterator = _InOrder

    def label_from_instance(self, place: Location) -> str:
        return place.full_name


def places_in_order(places: Iterable[Location]) -> list[Location]:
    """By campus as the places come, then as people count: 2 号楼 before 10 号楼."""
    places = list(places)
    campuses: dict[str, int] = {}
    for place in places:
        campuses.setdefault(_campus(place), len(campuses))
    return sorted(places, key=lambda one: (campuses[_campus(one)], natural(one.full_name)))


def _campus(place: Location) -> str:
    return place.path.partition("/")[0]
