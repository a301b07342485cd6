"""What a reviewer fills in: four ticks to let a page pass, a remark to send it back."""

from django import forms as dj
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.forms import TaskStateCommentForm

from home.review.checklist import CHECKLIST, KEYS


class ChecklistForm(TaskStateCommentForm):
    """Approving takes every tick; a remark is optional."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for key, label, meaning in CHECKLIST:
            self.fields[key] = dj.BooleanField(label=label, help_text=meaning)
        self.order_fields([*KEYS, "comment"])


class ReviewForm(ChecklistForm):
    """Both answers in one form. ``seen`` is the revision shown when the form was opened."""

    do = dj.ChoiceField(choices=[("approve", ""), ("reject", "")], widget=dj.HiddenInput)
    seen = dj.IntegerField(widget=dj.HiddenInput)

    use_required_attribute = False

    def __init__(self, data=None, *, seen: int):
        self.newest = seen
        super().__init__(data, initial={"seen": seen}, label_suffix="")
        self.fields["comment"].label = gettext_lazy("Remark")
        if data and data.get("do") == "reject":
            self.fields["comment"].required = True
            for key in KEYS:
                self.fields[key].required = False

    def ticks(self) -> list[dj.BoundField]:
        return [self[key] for key in KEYS]

    def clean_seen(self) -> int:
        """What passes is what was read: a change made meanwhile is read first."""
        if self.cleaned_data["seen"] != self.newest:
            self.data = self.data.copy() | {"seen": str(self.newest)}
            raise dj.ValidationError(
                _("The page was changed while you read it. Look at it again, please.")
            )
        return self.cleaned_data["seen"]
