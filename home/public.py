"""What makes a page public: the same for everybody, so a cache may keep it."""

from functools import wraps

from django.conf import settings
from django.utils.cache import patch_cache_control


def mark_public(response):
    """Let caches keep the response for PAGE_CACHE_SECONDS; the page cache looks for the mark."""
    response.is_public_page = settings.PAGE_CACHE_SECONDS > 0
    if settings.PAGE_CACHE_SECONDS:
        patch_cache_control(response, public=True, max_age=settings.PAGE_CACHE_SECONDS)
    return response


def public_page(view):
    """Mark a view whose answer to GET touches no session, user or token."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        reading = request.method in ("GET", "HEAD")
        return mark_public(response) if reading and response.status_code == 200 else response

    return wrapped
