"""One issue: what is known of it on the left, what this user may do with it on the right."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from clearance.actions.identity import visits_of
from clearance.actors import staff
from clearance.desk.acting import ASKED_AGAIN, CONFLICT, DONE, attempt
from clearance.desk.bench import bench_above
from clearance.desk.forms.publishing import ClearForm, clearable_photos
from clearance.desk.forms.registry import ISSUE_FORMS
from clearance.desk.forms.templated import FILL
from clearance.desk.hands import Hands
from clearance.desk.known import known_of_issue
from clearance.desk.meanwhile import meanwhile
from clearance.desk.presence import come, others_here
from clearance.models import Issue
from clearance.permissions import can_see_issue, can_visit, visible_issues


@never_cache
@require_safe
def desk_issue(request, pk: int):
    """The issue with the likeliest form open."""
    issue = _issue(request.user, pk)
    offered = offered_forms(request.user, issue)
    first = next((form for form in offered if form.opens_by_itself), None)
    return _page(request, issue, first and first(subject=issue, user=request.user), offered)


@never_cache
def desk_move(request, pk: int, name: str):
    """The issue with the form asked for; a POST acts."""
    if name not in ISSUE_FORMS:
        raise Http404
    issue = _issue(request.user, pk)
    if request.method == "POST":
        return _act(request, issue, ISSUE_FORMS[name])
    offered = offered_forms(request.user, issue)
    if ISSUE_FORMS[name] not in offered:
        return redirect("desk_issue", pk)
    return _page(request, issue, ISSUE_FORMS[name](subject=issue, user=request.user), offered)


def offered_forms(user, issue: Issue) -> list:
    hands = Hands(user, issue)
    return [form for form in ISSUE_FORMS.values() if form.is_offered(hands)]


def _issue(user, pk: int) -> Issue:
    related = ("lead", "category", "category__parent", "location__building", "merged_into",
               "cleared_by", "origin_page")  # fmt: skip
    return get_object_or_404(visible_issues(user).select_related(*related), pk=pk)


def _act(request, issue: Issue, form_class):
    if FILL in request.POST and getattr(form_class, "fills_in", False):
        return _filled(request, issue, form_class)
    form = form_class(request.POST, files=request.FILES, subject=issue, user=request.user)
    status = attempt(form)
    if status == DONE:
        messages.success(request, form.done)
        seen = can_see_issue(request.user, issue)
        return redirect("desk_issue", issue.pk) if seen else redirect("desk")
    if status != ASKED_AGAIN:
        issue = _issue(request.user, issue.pk)
    return _page(request, issue, form, offered_forms(request.user, issue), status)


def _filled(request, issue: Issue, form_class):
    """The same form with the template's text in it; nothing is sent yet."""
    offered = offered_forms(request.user, issue)
    if form_class not in offered:
        return redirect("desk_issue", issue.pk)
    form = form_class.filled(request.POST, subject=issue, user=request.user)
    return _page(request, issue, form, offered)


def _page(request, issue: Issue, form, offered: list, status: int = 200):
    now = timezone.now()
    come(request.user, issue, now)
    context = bench_above(request, issue.number) | known_of_issue(issue, request.user, now)
    context |= {
        "issue": issue,
        "form": form,
        "others": [one for one in offered if not isinstance(form, one)],
        "act_url_name": "desk_move",
        "meanwhile": meanwhile(form, issue) if status == CONFLICT else None,
        "others_here": others_here(request.user, issue, now),
        "may_visit": visits_of(issue).exists() and can_visit(staff(request.user), issue),
        "to_cover": clearable_photos(issue) if ClearForm in offered else (),
    }
    return render(request, "clearance/desk/issue.html", context, status=status)
