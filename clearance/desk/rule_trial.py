"""试一试: a rule of the catalogue on past requests, before it is switched on."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.widgets.button import Button

from clearance.catalogue.matching import words_found
from clearance.catalogue.trial import LOOKED_AT, try_out
from clearance.enums import Queue
from clearance.models import DispatchRule
from clearance.permissions import CENTRE_ROLES, has_role, visible_records
from clearance.text.fold import fold

# What a page can be read of; the numbers above are of all of them.
SHOWN = 20
LONGEST_SENTENCE = 200


@never_cache
@require_safe
def desk_rule_trial(request, pk: int):
    """What the rule would have sent, and where those went; nothing is changed."""
    if not has_role(request.user, *CENTRE_ROLES):
        raise PermissionDenied
    rule = get_object_or_404(DispatchRule.objects.with_conditions(), pk=pk)
    related = ("category", "location", "issue__lead")
    past = visible_records(request.user).filter(queue=Queue.CENTRE).select_related(*related)
    newest = past.order_by("-submitted_at", "-pk")[:LOOKED_AT]
    trial = try_out(rule, DispatchRule.objects.in_use(), newest)
    differing = (*trial.elsewhere, *trial.nowhere)[:SHOWN]
    sentence = request.GET.get("said", "").strip()[:LONGEST_SENTENCE]
    context = {"trial": trial, "rule": rule, "differing": differing, "said": sentence}
    context["found"] = words_found(rule, fold(sentence))
    return render(request, "clearance/desk/rule_trial.html", context)


def trial_button(snippet, user, next_url=None) -> list[Button]:
    """Beside every rule of the list, for whoever sorts the requests."""
    if not isinstance(snippet, DispatchRule) or not has_role(user, *CENTRE_ROLES):
        return []
    url = reverse("desk_rule_trial", args=[snippet.pk])
    return [Button(_("Try on past requests"), url=url, icon_name="history", priority=15)]
