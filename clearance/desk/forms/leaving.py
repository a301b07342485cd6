"""From when until when somebody is away, and who stands in."""

from datetime import date, timedelta

from django import forms as dj
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from home.college.leave import Leave, colleagues, go_away
from home.models import User

# Longer than any leave; who is away for longer holds the role no more.
LONGEST = timedelta(days=366)


class LeaveForm(dj.Form):
    use_required_attribute = False
    starts = dj.DateField(label=_("away from"), widget=dj.DateInput(attrs={"type": "date"}))
    ends = dj.DateField(
        label=_("away until"), widget=dj.DateInput(attrs={"type": "date"}),
        help_text=_("The last day you are away."),
    )  # fmt: skip
    deputy = dj.ModelChoiceField(
        User.objects.none(), label=_("deputy"), required=False, empty_label="—",
        help_text=_("A colleague of your department: may act in your place and gets your notices."),
    )  # fmt: skip

    def __init__(self, data=None, *, user: User, today: date):
        super().__init__(data, label_suffix="", auto_id="leave_%s")
        self.user, self.today = user, today
        self.fields["deputy"].queryset = colleagues(user).distinct()

    def clean_starts(self) -> date:
        starts = self.cleaned_data["starts"]
        if starts < self.today:
            raise ValidationError(_("Choose today or a later day."))
        return starts

    def clean(self) -> dict:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends:
            self._check_span(starts, ends)
        return cleaned

    def _check_span(self, starts: date, ends: date) -> None:
        if ends < starts:
            self.add_error("ends", _("A leave ends after it starts."))
        elif ends - starts > LONGEST:
            self.add_error("ends", _("At most a year."))
        elif Leave.objects.filter(user=self.user, starts__lte=ends, ends__gte=starts).exists():
            self.add_error("starts", _("You have said already that you are away then."))

    def save(self) -> Leave:
        return go_away(self.user, **self.cleaned_data)
