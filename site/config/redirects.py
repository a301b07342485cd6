"""A page that moved is found at its old address in both languages.

Wagtail writes the old address down without the language, since the language is no part of it.
"""

from copy import copy

from wagtail.contrib.redirects.middleware import RedirectMiddleware

from home.absolute import ENGLISH, chinese


class RedirectInBothLanguages(RedirectMiddleware):
    """Look an English address up as the Chinese one; the way onward is in the language asked."""

    def process_response(self, request, response):
        if request.path.startswith(ENGLISH):
            request = copy(request)
            request.path = chinese(request.path)
        return super().process_response(request, response)
