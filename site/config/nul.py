"""NUL in an address: no text has one, and PostgreSQL refuses to be asked for it."""

import re
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

NUL, WRITTEN = "\0", re.compile(r"%00|\0")


class WithoutNul:
    """A path with a NUL leads nowhere; one in the query is left out."""

    def __init__(self, get_response: Callable):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if NUL in request.path_info:
            raise Http404
        query = request.META.get("QUERY_STRING", "")
        if WRITTEN.search(query):
            request.META["QUERY_STRING"] = WRITTEN.sub("", query)
        return self.get_response(request)
