"""Before a page is handed in: what may not be published is mended, or somebody has checked it.

The rules lie above: an app that has one registers it as a hook, ``check_published_texts``,
which is given the texts and returns a message for each, empty for a text that may go out.
"""

from django import forms as dj
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.log_actions import log

from home.pages.published_texts import published_texts

LOGGED_AS = "home.text_checked"


class CheckedForm(dj.Form):
    """Put before a page's form. The box is shown once there is something to check."""

    text_checked = dj.BooleanField(
        label=_("Checked: publish it nevertheless"),
        required=False,
        help_text=_(
            "The texts marked on this page name things that are not for the public. Change "
            "them; or tick this when they may be published. Your name is kept with it."
        ),
    )

    has_findings = False

    def is_valid(self) -> bool:
        """Drafts may say anything."""
        if not super().is_valid():
            return False
        return self.is_deferred_validation or self._may_go_out()

    def _may_go_out(self) -> bool:
        texts = list(published_texts(self))
        refusals = [""] * len(texts)
        for check in hooks.get_hooks("check_published_texts"):
            refusals = [
                old or new
                for old, new in zip(refusals, check([one.text for one in texts]), strict=True)
            ]
        self.has_findings = any(refusals)
        if not self.has_findings or self.cleaned_data.get("text_checked"):
            return True
        for one, refusal in zip(texts, refusals, strict=True):
            if refusal:
                one.refuse(refusal)
        return False


class CheckedPanel(FieldPanel):
    """Stands first on the page when a text was refused."""

    def __init__(self, **kwargs):
        super().__init__("text_checked", **kwargs)

    def clone_kwargs(self):
        kwargs = super().clone_kwargs()
        kwargs.pop("field_name")
        return kwargs

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self):
            # Comparing two versions asks without a form.
            asked = self.form is not None and self.form.has_findings
            return super().is_shown() and asked


def keep_the_check(request, page) -> None:
    """Write down who said that a marked text may be published."""
    if request.method == "POST" and request.POST.get("text_checked"):
        log(instance=page, action=LOGGED_AS, user=request.user)


def name_the_check(actions) -> None:
    actions.register_action(
        LOGGED_AS,
        _("Texts checked"),
        _("Checked that the marked texts may be published"),
    )
