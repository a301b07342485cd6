"""The search and its suggestions: the same for everybody who asks the same."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from clearance.search.results import results_of
from clearance.search.suggesting import suggestions
from home.models import HomePage
from home.public import public_page


@require_safe
@public_page
def search(request: HttpRequest) -> HttpResponse:
    results = results_of(request)
    doorways = {} if results.found else _doorways(request)
    return render(
        request, "clearance/search/results.html", {"results": results, "doorways": doorways}
    )


@require_safe
@public_page
def suggest(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"suggestions": suggestions(request.GET.get("q", ""))})


def _doorways(request: HttpRequest) -> dict[str, str]:
    """Where who found nothing can say it or report it."""
    home = HomePage.objects.select_related("ask_page", "repair_page").first()
    pages = {"ask": home.ask_page, "repair": home.repair_page} if home else {}
    return {name: page.get_url(request) for name, page in pages.items() if page and page.live}
