"""Which stickers to print."""

from django import forms as dj
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from home.college.choosing import PlaceChoice, places_in_order
from home.college.enums import LocationKind
from home.college.location import Location
from home.labels.grids import GRIDS, USUAL, Grid

# As many as a browser lays out and a printer takes without somebody waiting for it.
MOST_LABELS = 1_000
LABELLED = (LocationKind.BUILDING, LocationKind.FLOOR, LocationKind.ROOM)
GRID_WORDS = pgettext_lazy("labels", "%(columns)s × %(rows)s")


def _grids() -> list[tuple[str, str]]:
    return [
        (grid.key, GRID_WORDS % {"columns": grid.columns, "rows": grid.rows})
        for grid in GRIDS.values()
    ]


class LabelsForm(dj.Form):
    under = PlaceChoice(
        Location.objects.none(), label=_("Of which place"), empty_label=None,
        help_text=_("Stickers for this place and everything in it."),
    )  # fmt: skip
    kinds = dj.MultipleChoiceField(
        label=_("For"), initial=[LocationKind.ROOM], widget=dj.CheckboxSelectMultiple,
        choices=[(kind.value, kind.label) for kind in LABELLED],
    )  # fmt: skip
    grid = dj.ChoiceField(
        label=_("Stickers on a sheet of A4"), choices=_grids, initial=USUAL,
        help_text=_("Columns × rows, as on the packet of the sheets."),
    )  # fmt: skip
    used = dj.IntegerField(
        label=_("Stickers gone from the first sheet"), min_value=0, required=False, initial=0
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        larger = Location.objects.exclude(kind=LocationKind.ROOM)
        self.fields["under"].queryset = larger.order_by("sort_order", "pk")

    @property
    def layout(self) -> Grid:
        return GRIDS[self.cleaned_data["grid"]]

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.errors:
            self._check_used()
            self._check_amount()
        return cleaned

    def _check_used(self) -> None:
        if (self.cleaned_data["used"] or 0) >= self.layout.size:
            self.add_error("used", _("The sheet has no more stickers than that."))

    def _check_amount(self) -> None:
        amount = self._places().count()
        if not amount:
            raise ValidationError({"kinds": _("There is no such place in it.")})
        if amount > MOST_LABELS:
            words = ngettext(
                "That would be %(n)d sticker. Choose a part of it, at most %(most)d.",
                "That would be %(n)d stickers. Choose a part of it, at most %(most)d.", amount,
            )  # fmt: skip
            raise ValidationError({"under": words % {"n": amount, "most": MOST_LABELS}})

    def _places(self):
        chosen = Location.objects.within(self.cleaned_data["under"])
        return chosen.filter(kind__in=self.cleaned_data["kinds"])

    def places(self) -> list[Location]:
        """In the order in which somebody walks along the doors."""
        return places_in_order(self._places().order_by("sort_order", "pk"))
