"""Addresses that no page has and something behind it breaks on.

PostgreSQL refuses a text with a NUL, the file system a name without end, Python a number of
thousands of digits.
"""

import re
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

NUL, WRITTEN = "\0", re.compile(r"%00|\0")
# The longest of ours, of a page under three others with long names, has a quarter of it.
LONGEST_PATH = 1_000


class SoundAddress:
    """A path with a NUL, or one without end, leads nowhere; a NUL in the query is left out."""

    def __init__(self, get_response: Callable):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if NUL in request.path_info or len(request.path_info) > LONGEST_PATH:
            raise Http404
        query = request.META.get("QUERY_STRING", "")
        if WRITTEN.search(query):
            request.META["QUERY_STRING"] = WRITTEN.sub("", query)
        return self.get_response(request)
