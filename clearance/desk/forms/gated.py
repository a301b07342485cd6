"""Fields of a form whose texts go to the public: the gate's findings stand beside them."""

from django import forms as dj
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearance.gate.findings import tell
from clearance.gate.passing import find

CHECKING = ("checked", "checked_because")


class GatedForm(dj.Form):
    """What is found refuses the form until it is mended, or checked with a reason.

    The box and its reason are shown once there is something to check.
    """

    checked = dj.BooleanField(label=_("Checked: publish it nevertheless"), required=False)
    checked_because = dj.CharField(
        label=_("Why it may be public"),
        max_length=200,
        required=False,
        help_text=_("Kept in the trail with your name."),
    )

    has_findings = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in CHECKING:
            self.fields[name] = self.fields.pop(name)

    def public_texts(self) -> dict[str, str]:
        """The texts that everybody will read, by the field an error about them belongs to."""
        raise NotImplementedError

    @property
    def checked_reason(self) -> str:
        given = self.cleaned_data
        return given["checked_because"] if given.get("checked") else ""

    @property
    def shown_fields(self) -> list:
        aside = () if self.has_findings else CHECKING
        return [field for field in super().shown_fields if field.name not in aside]

    def clean(self):
        cleaned = super().clean()
        findings = find(self.public_texts())
        self.has_findings = bool(findings)
        if not findings or self.checked_reason.strip():
            return cleaned
        for name, found in findings.items():
            self.add_error(name, tell(found))
        if cleaned.get("checked"):
            self.add_error("checked_because", gettext("Say why it may be public."))
        return cleaned
