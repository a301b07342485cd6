"""Which matters a ledger is of: never more than its user may know of."""

from django import forms as dj
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from clearance.desk.forms.fields import CategoryField, day
from clearance.enums import Queue
from clearance.faces.shapes import STANDING_NAMES
from clearance.lists.choice import OFFERED_STANDINGS
from clearance.lists.standings import CONDITIONS
from clearance.models import Issue
from clearance.permissions import (
    OVERSEEING_ROLES,
    READING_ROLES,
    WORKING_ROLES,
    departments_of,
    has_role,
    visible_issues,
)
from home.models import Category, Department, User


def may_keep(user: User) -> bool:
    return has_role(user, *OVERSEEING_ROLES, *READING_ROLES, *WORKING_ROLES)


def ledger_issues(user: User) -> QuerySet:
    """What the user may know of, and nothing sealed: that is in nobody's ledger."""
    return visible_issues(user).filter(queue=Queue.CENTRE)


class LedgerForm(dj.Form):
    """Everything may be left open."""

    since = day(gettext_lazy("Raised from"), required=False)
    until = day(gettext_lazy("Raised until"), required=False)
    department = dj.ModelChoiceField(
        Department.objects.none(), label=gettext_lazy("Department"), required=False,
        empty_label="—", help_text=gettext_lazy("Leading or helping."),
    )  # fmt: skip
    category = CategoryField(required=False)
    gathering = dj.ModelChoiceField(
        Page.objects.none(), label=gettext_lazy("Raised at"), required=False, empty_label="—"
    )
    state = dj.ChoiceField(label=gettext_lazy("State"), required=False)

    use_required_attribute = False

    def __init__(self, data=None, *, user: User):
        super().__init__(data, label_suffix="", auto_id="ledger_%s")
        self.user = user
        self.fields["department"].queryset = self._departments()
        raised_at = ledger_issues(user).filter(origin_page__isnull=False).order_by()
        self.fields["gathering"].queryset = Page.objects.filter(
            pk__in=raised_at.values("origin_page")
        ).order_by("-pk")
        standings = [(one.value, STANDING_NAMES[one]) for one in OFFERED_STANDINGS]
        self.fields["state"].choices = [("", "—"), *standings]

    def _departments(self):
        if has_role(self.user, *OVERSEEING_ROLES, *READING_ROLES):
            return Department.objects.all()
        return Department.objects.filter(pk__in=departments_of(self.user, *WORKING_ROLES))

    def clean(self):
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("This lies before %(day)s.") % {"day": since})
        return cleaned

    def issues(self) -> QuerySet:
        """The chosen ones; the form is valid."""
        chosen, issues = self.cleaned_data, ledger_issues(self.user)
        if chosen["since"]:
            issues = issues.filter(opened_at__date__gte=chosen["since"])
        if chosen["until"]:
            issues = issues.filter(opened_at__date__lte=chosen["until"])
        if chosen["department"]:
            with_part = Issue.objects.of_department([chosen["department"].pk])
            issues = issues.filter(pk__in=with_part.values("pk"))
        if chosen["category"]:
            within = Category.objects.within(chosen["category"])
            issues = issues.filter(category__in=within)
        if chosen["gathering"]:
            issues = issues.filter(origin_page=chosen["gathering"])
        if chosen["state"]:
            issues = issues.filter(CONDITIONS[chosen["state"]])
        return issues

    def told(self) -> list[str]:
        """What was chosen, for the head of the sheet."""
        chosen = dict(self.cleaned_data)
        if chosen["state"]:
            chosen["state"] = STANDING_NAMES[chosen["state"]]
        return [
            _("%(label)s: %(value)s") % {"label": self.fields[name].label, "value": value}
            for name, value in chosen.items()
            if value
        ]
