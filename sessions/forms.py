"""The tea's edit form: it refuses, beside the row, whatever publishing could not enter later."""

import uuid

from django import forms as dj
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from clearance.actors import staff
from clearance.desk.forms.fields import CategoryField
from clearance.enums import ON_THE_BOOKS_OUTCOMES
from clearance.permissions import has_role
from home.college.enums import Role
from home.pages.public_page import PublicPageForm
from sessions.entering import entered_by, rehearse
from sessions.usual import PROPOSED, fill_in, set_out, slug_of

# Once the issue stands, these are read from it and changed on the desk.
FROM_THE_ISSUE = ("title", "category", "lead", "location", "public_text", "recording_second")
PAST_ONLY = (
    "outcome",
    "answer",
    "answered_on",
    "source",
    "checked_by",
    "checked_on",
    "promise_text",
    "promise_due",
)
# The days and the source are filled in where they are left empty.
PAST_NEEDS = ("outcome", "answer", "lead")


class RaisedIssueForm(WagtailAdminModelForm):
    key = dj.UUIDField(required=False, widget=dj.HiddenInput)
    category = CategoryField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.issue is not None:
            self._read_from(self.instance.issue)

    def _read_from(self, issue) -> None:
        for name in FROM_THE_ISSUE:
            self.fields[name].disabled = True
            self.initial[name] = getattr(issue, name)
        for name in PAST_ONLY:
            self.fields[name].disabled = True

    def clean_key(self) -> uuid.UUID:
        """A new row's form carries no key: two new rows would share the empty form's."""
        return self.cleaned_data["key"] or self.instance.key

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation and self.instance.issue is None:
            self._check_past(cleaned)
        if cleaned.get("new_update_on") and cleaned["new_update_on"] > timezone.localdate():
            self.add_error("new_update_on", _("This date is still to come."))
        return cleaned

    def _check_past(self, cleaned: dict) -> None:
        if not any(cleaned.get(name) for name in PAST_ONLY):
            return
        needs = list(PAST_NEEDS)
        if cleaned.get("outcome") in ON_THE_BOOKS_OUTCOMES:
            needs += ["promise_text", "promise_due"]
        if cleaned.get("checked_by") or cleaned.get("checked_on"):
            needs += ["checked_by"]
        for name in needs:
            if name in cleaned and not cleaned[name]:
                self.add_error(name, _("A past matter needs this."))


class TeaPageForm(PublicPageForm):
    def __init__(self, *args, instance=None, **kwargs):
        if instance is not None and instance.pk is None:
            set_out(instance)
        super().__init__(*args, instance=instance, **kwargs)

    def clean_slug(self) -> str:
        """What was proposed follows the number, as long as nobody has the address."""
        slug, number = self.cleaned_data["slug"], self.cleaned_data.get("number")
        is_proposed = PROPOSED.fullmatch(slug) and not self.has_address()
        return slug_of(number) if number and is_proposed else slug

    def clean(self):
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("It ends after it starts."))
        # A copy has no number yet, so the model lets it be empty; what goes live has one.
        if not self.is_deferred_validation and not cleaned.get("number"):
            self.add_error("number", _("Give the tea its number."))
        return cleaned

    def is_valid(self) -> bool:
        """Drafts may be unfinished; what goes live is rehearsed, and nothing of it kept."""
        if not super().is_valid():
            return False
        if self.is_deferred_validation:
            return self._keeps_rows()
        return self._keeps_rows() and self._has_happened() and self._may_enter()

    def _rows(self) -> list[RaisedIssueForm]:
        formset = self.formsets["raised"]
        kept = [form for form in formset.ordered_forms if form.instance.title]
        return [form for form in kept if form not in formset.deleted_forms]

    def _keeps_rows(self) -> bool:
        """A row whose issue stands can't be struck from the page; the issue would remain."""
        for form in self.formsets["raised"].deleted_forms:
            if form.instance.issue is not None:
                self.add_error(
                    None,
                    _("“%(title)s” is an issue already and stays. Open the page anew.")
                    % {"title": form.instance.title},
                )
        return not self.errors

    def _new_rows(self) -> list[RaisedIssueForm]:
        return [
            form for form in self._rows() if form.instance.issue is None or form.instance.new_update
        ]

    def _has_happened(self) -> bool:
        live_from = max(timezone.now(), self.instance.go_live_at or timezone.now())
        if self._new_rows() and self.instance.begins_at > live_from:
            self.add_error("date", _("Enter issues once the tea has begun."))
        return not self.errors

    def _may_enter(self) -> bool:
        if not self._new_rows():
            return True
        by = entered_by(self.instance, self.for_user)
        if not has_role(by, Role.EDITOR, Role.PUBLISHER):
            self.add_error(
                None, _("Issues are entered by an editor or a publisher: ask for that role.")
            )
            return False
        for form in self._rows():
            fill_in(form.instance, self.instance)
        return rehearse(self._rows(), self.instance, by=staff(by))
