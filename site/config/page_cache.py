"""A short whole-page cache for pages that are the same for everybody.

Only a response marked by ``home.public.public_page`` is stored: a page nobody thought
about is never cached.
"""

from django.conf import settings
from django.middleware.cache import FetchFromCacheMiddleware, UpdateCacheMiddleware


class StorePublicPage(UpdateCacheMiddleware):
    """Keep a marked page for PAGE_CACHE_SECONDS."""

    def _should_update_cache(self, request, response) -> bool:
        marked = getattr(response, "is_public_page", False)
        return marked and super()._should_update_cache(request, response)


class FetchPublicPage(FetchFromCacheMiddleware):
    """Answer from the cache, where it is on."""

    def process_request(self, request):
        return super().process_request(request) if settings.PAGE_CACHE_SECONDS else None
