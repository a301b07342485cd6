"""An administrator takes a lost second factor away; the person sets up a new one at sign-in.

Whoever loses phone and recovery codes comes in person: the page says so and asks why, and what
was done stands in the account's history.
"""

from allauth.mfa.models import Authenticator
from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from home.models import User

LOGGED_AS = "home.second_factor_reset"
LONGEST_REASON = 200


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why, and how you know that it is the person"),
        max_length=LONGEST_REASON,
        error_messages={"required": _("Say how you know that it is the person.")},
    )


class ResetView(WagtailAdminTemplateMixin, FormView):
    page_title = _("Take the second step away")
    header_icon = "key"
    template_name = "home/admin/second_factor_reset.html"
    form_class = ReasonForm

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_superuser:
            raise PermissionDenied
        self.account = get_object_or_404(User, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.account)

    def form_valid(self, form):
        reset(self.account, by=self.request.user, reason=form.cleaned_data["reason"])
        return redirect("wagtailusers_users:edit", self.account.pk)


@transaction.atomic
def reset(account: User, *, by: User, reason: str) -> None:
    """Take every second factor and recovery code of the account away, and write down why."""
    Authenticator.objects.filter(user=account).delete()
    log(instance=account, action=LOGGED_AS, user=by, data={"reason": reason})


def offer_reset(user: User, request_user: User) -> list[Button]:
    if not request_user.is_superuser or not Authenticator.objects.filter(user=user).exists():
        return []
    url = reverse("second_factor_reset", args=[user.pk])
    return [Button(_("Take the second step away"), url, icon_name="key", priority=50)]


def name_the_reset(actions) -> None:
    actions.register_action(
        LOGGED_AS, _("Second step taken away"), _("Took the second step of sign-in away")
    )


urlpatterns = [
    path(
        "operations/second-factor/<int:pk>/",
        require_admin_access(ResetView.as_view()),
        name="second_factor_reset",
    )
]
