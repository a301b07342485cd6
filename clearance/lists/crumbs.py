"""The way to an issue: the front page, the progress lists, then its category."""

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import get_language

from clearance.faces.rows import IssueRow
from clearance.models import ProgressIndexPage
from home.crumbs import Crumb, front

# A renamed list shows its new name after this many seconds at the latest.
KEPT_FOR = 60


def crumbs_of(row: IssueRow, request: HttpRequest) -> tuple[Crumb, ...]:
    key = f"progress:crumb:{request.get_host()}:{get_language()}"
    lists = cache.get_or_set(key, lambda: _lists(request), KEPT_FOR)
    return (front(request), *lists, Crumb(row.category))


def _lists(request: HttpRequest) -> tuple[Crumb, ...]:
    index = ProgressIndexPage.objects.live().first()
    return (Crumb(index.title, index.get_url(request) or ""),) if index else ()
