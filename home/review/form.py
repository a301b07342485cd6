"""The window in which a reviewer approves."""

from django import forms as dj
from wagtail.forms import TaskStateCommentForm

from home.review.checklist import CHECKLIST, KEYS


class ChecklistForm(TaskStateCommentForm):
    """Approving takes every tick; a remark is optional."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for key, label, meaning in CHECKLIST:
            self.fields[key] = dj.BooleanField(label=label, help_text=meaning)
        self.order_fields([*KEYS, "comment"])
