"""What crawlers are asked to leave alone, and where they find the rest."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.absolute import absolute
from home.public import public_page

# What is one person's or the staff's; and every choice of every list, which have no end.
LEFT_ALONE = ("/admin/", "/track/", "/my/", "/follow-up/", "/photos/", "/search/", "/*?")


@require_safe
@public_page
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        *(f"Disallow: {prefix}{path}" for path in LEFT_ALONE for prefix in ("", "/en")),
        "",
        f"Sitemap: {absolute(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
