"""The end of an issue, as the staff bring it about."""

from django import forms as dj
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearance.actions import close
from clearance.desk.forms import fields
from clearance.desk.forms.base import IssueForm, MoveForm
from clearance.permissions import visible_issues


class CloseForm(MoveForm):
    name = "close"
    button = _("Checked: close")
    done = _("Closed.")
    note = _("You have looked yourself. What is solved is struck off with this.")

    @classmethod
    def is_offered(cls, hands) -> bool:
        return super().is_offered(hands) and close.can_confirm(hands.actor, hands.issue)

    def act(self) -> None:
        close.confirm(self.issue, by=self.by)


class StrikeOffForm(IssueForm):
    name = "strike_off"
    label = _("Strike off")
    button = _("Checked: strike off")
    done = _("Struck off.")
    note = _("It was closed without anybody looking. You have looked now.")

    @classmethod
    def is_offered(cls, hands) -> bool:
        return close.can_strike_off(hands.actor, hands.issue)

    def act(self) -> None:
        close.strike_off(self.issue, by=self.by)


class ReopenForm(MoveForm):
    name = "reopen"
    done = _("Reopened: a new round with 24 hours.")
    note = _("A new round begins, with 24 hours.")

    reason = fields.reason(_("What is not fixed"))

    @classmethod
    def is_offered(cls, hands) -> bool:
        return super().is_offered(hands) and close.can_reopen(hands.issue)

    def act(self) -> None:
        close.reopen(self.issue, reason=self.cleaned_data["reason"], by=self.by)


class MergeForm(MoveForm):
    name = "merge"
    done = _("Merged.")
    note = _("Its requests go over and it never opens again.")

    into = dj.CharField(label=_("Number of the other issue"), max_length=16)

    def clean_into(self):
        number = self.cleaned_data["into"].strip().upper()
        other = visible_issues(self.user).filter(number=number).first()
        if other is None:
            raise dj.ValidationError(gettext("There is no issue with this number."))
        return other

    def act(self) -> None:
        close.merge(self.issue, self.cleaned_data["into"], by=self.by)
