"""A page's own part of its address, made from its title: 第三期 gives ``di-san-qi``.

Chinese in an address is sent about as a long row of percent signs.
"""

from django.http import HttpRequest, JsonResponse
from django.urls import path, reverse_lazy
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.widgets import SlugInput

# In characters; Wagtail may add a number to one that is taken, and they stay within 60.
LONGEST = 56
# Of a title without a letter.
UNNAMED = "page"
LONGEST_TITLE = 255


def proposed_slug(title: str) -> str:
    """Pinyin by syllables, and no syllable cut in two."""
    # It reads a table of all characters, which no reader's request needs.
    from pypinyin import lazy_pinyin

    slug = slugify("-".join(lazy_pinyin(title)))
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    return slug or UNNAMED


class ProposedSlugInput(SlugInput):
    """Filled in while the title is typed, until somebody types something else into it."""

    def __init__(self):
        super().__init__(
            {"data-action": "blur->w-slug#slugify", "data-proposed-slug": reverse_lazy(VIEW)}
        )

    class Media:
        js = ("js/slug.js",)


@never_cache
@require_safe
def proposed(request: HttpRequest) -> JsonResponse:
    """``?title=`` asks."""
    return JsonResponse({"slug": proposed_slug(request.GET.get("title", "")[:LONGEST_TITLE])})


VIEW = "proposed_slug"
urlpatterns = [path("pages/slug/", proposed, name=VIEW)]
