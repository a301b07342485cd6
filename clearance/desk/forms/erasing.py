"""销去身份 for a person who asked the centre in writing."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions.erase import ask_erasure, can_ask_erasure, is_over
from clearance.desk.forms import fields
from clearance.desk.forms.sorting import RecordForm
from clearance.models import RequestRecord


class EraseForm(RecordForm):
    name = "erase"
    label = _("Erase who said it")
    button = _("Erase")
    done = _("Written down. Who said it is erased, or will be once the matter is over.")
    opens_by_itself = False

    reason = fields.reason(
        _("How the person asked for it"), help_text=_("Such as the letter's date. Name nobody.")
    )
    sure = dj.BooleanField(label=_("The person asked for it in writing"))

    @property
    def note(self) -> str:
        if is_over(self.record):
            return _("It is erased at once and can't be brought back. The matter stays.")
        return _("The matter is still open: it is erased as soon as it is over.")

    @classmethod
    def is_offered(cls, record: RequestRecord) -> bool:
        return can_ask_erasure(record)

    def act(self) -> None:
        ask_erasure(self.record, reason=self.cleaned_data["reason"], by=self.by)
