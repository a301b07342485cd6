"""One week of the duty roster as a table of names."""

from datetime import date, timedelta

from django import forms as dj
from django.db import transaction

from clearance.duty.shifts import eligible
from clearance.enums import Shift
from clearance.models import DutyShift
from home.models import User

DAYS = 7


class WeekForm(dj.Form):
    """``monday`` begins the week. What is over stays as it was: it says who answered then."""

    use_required_attribute = False

    def __init__(self, data=None, *, monday: date, today: date):
        super().__init__(data, label_suffix="", auto_id="duty_%s")
        self.days = [monday + timedelta(days=offset) for offset in range(DAYS)]
        self.kept = {
            (one.day, one.shift): one.officer_id
            for one in DutyShift.objects.filter(day__in=self.days)
        }
        # Last night isn't over before this morning.
        self.open_from = today - timedelta(days=1)
        for day in self.days:
            for shift in Shift:
                self.fields[_name(day, shift)] = self._field(day, shift)

    def _field(self, day: date, shift: Shift) -> dj.Field:
        kept = self.kept.get((day, shift))
        # Who has been on the roster and holds the role no more still stands where they stood.
        users = eligible(day) | User.objects.filter(pk=kept)
        return _Officer(
            users.distinct(), required=False, initial=kept, empty_label="—",
            label=f"{day:%Y-%m-%d} {shift.label}", disabled=day < self.open_from,
        )  # fmt: skip

    def rows(self) -> list[tuple[date, list]]:
        return [(day, [self[_name(day, shift)] for shift in Shift]) for day in self.days]

    @transaction.atomic
    def save(self) -> None:
        for day in self.days:
            for shift in Shift:
                self._keep(day, shift, self.cleaned_data[_name(day, shift)])

    def _keep(self, day: date, shift: Shift, officer: User | None) -> None:
        if day < self.open_from or self.kept.get((day, shift)) == (officer and officer.pk):
            return
        if officer is None:
            DutyShift.objects.filter(day=day, shift=shift).delete()
            return
        DutyShift.objects.update_or_create(day=day, shift=shift, defaults={"officer": officer})


class _Officer(dj.ModelChoiceField):
    def label_from_instance(self, user: User) -> str:
        return str(user)


def _name(day: date, shift: Shift) -> str:
    return f"{day:%Y%m%d}_{shift.value}"
