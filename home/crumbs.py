"""The way to a page, outermost first. The page itself is the heading below it."""

from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from home.frame import frame_for

# A renamed page shows its new name in the way to others after this many seconds at the latest.
KEPT_FOR = 60


@dataclass(frozen=True)
class Crumb:
    """``lang`` is empty where the title is in the language of the page it stands on."""

    title: str
    url: str = ""
    lang: str = "zh-Hans"


def front(request: HttpRequest) -> Crumb:
    return Crumb(_("Home page"), frame_for(request).home_url, lang="")


def crumbs_to(page: object, request: HttpRequest) -> tuple[Crumb, ...]:
    """The front page and what lies between; nothing on the front page itself.

    A view that is no page stands right under the front page.
    """
    if not isinstance(page, Page):
        return (front(request),)
    key = f"crumbs:{request.get_host()}:{get_language()}:{page.path}"
    return cache.get_or_set(key, lambda: _ways(page, request), KEPT_FOR)


def _ways(page: Page, request: HttpRequest) -> tuple[Crumb, ...]:
    home, *between = page.get_ancestors(inclusive=True).filter(depth__gt=1).order_by("path")
    if home.pk == page.pk:
        return ()
    return (front(request), *(Crumb(one.title, one.get_url(request)) for one in between[:-1]))
