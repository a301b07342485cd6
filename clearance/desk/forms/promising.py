"""Promises on the books: made, kept, checked."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions import promise
from clearance.desk.forms import fields
from clearance.desk.forms.base import IssueForm
from clearance.desk.hands import Hands
from clearance.enums import State
from home.models import Department


class MakePromiseForm(IssueForm):
    name = "promise"
    label = _("Promise something by a date")
    button = _("Put on the books")
    done = _("It is on the books.")

    owner = fields.DepartmentField(label=_("Who promises it"))
    text = dj.CharField(label=_("What is promised"), max_length=300)
    due = fields.day(_("By when"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.owners = Department.objects.filter(pk__in=promise.owners_of(self.by, self.issue))
        self.fields["owner"].queryset = self.owners
        if len(self.owners) < 2:  # nothing to choose
            del self.fields["owner"]

    def first_values(self) -> dict:
        return {"owner": self.subject.lead_id}

    @classmethod
    def is_offered(cls, hands) -> bool:
        issue = hands.issue
        return hands.may_write and issue.lead_id and issue.state != State.MERGED

    def act(self) -> None:
        given = self.cleaned_data
        owner = given.get("owner") or self.owners.first()
        promise.make(self.issue, text=given["text"], owner=owner, due=given["due"], by=self.by)


class OnePromiseForm(IssueForm):
    """An act on one of the issue's promises."""

    promise = dj.ModelChoiceField(None, label=_("Which promise"), empty_label=None)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["promise"].queryset = self.promises(Hands(self.user, self.issue))

    @staticmethod
    def promises(hands: Hands):
        """Those that the user may do it to now."""
        raise NotImplementedError

    @classmethod
    def is_offered(cls, hands) -> bool:
        return cls.promises(hands).exists()


class KeepPromiseForm(OnePromiseForm):
    name = "keep"
    label = _("A promise is kept")
    button = _("Promise kept")
    done = _("Noted as kept; somebody else checks it.")

    @staticmethod
    def promises(hands: Hands):
        standing = hands.issue.promises.standing()
        return standing.filter(kept_at__isnull=True, owner__in=hands.keeps_for)

    def act(self) -> None:
        promise.keep(self.cleaned_data["promise"], by=self.by)


class CheckPromiseForm(OnePromiseForm):
    name = "check"
    label = _("A promise was checked")
    button = _("Promise checked")
    done = _("Checked.")
    note = _("You have looked yourself. With the last one the plan is struck off.")

    @staticmethod
    def promises(hands: Hands):
        unchecked = hands.issue.promises.unchecked()
        return unchecked.filter(kept_at__isnull=False, owner__in=hands.verifies_for)

    def act(self) -> None:
        promise.check(self.cleaned_data["promise"], by=self.by)
