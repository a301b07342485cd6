"""The content security policy: strict for the public, Wagtail's needs for the admin."""

from django.http import HttpRequest, HttpResponse

PUBLIC = {
    "default-src": "'self'",
    "img-src": "'self' data: blob:",
    # A recording's player, which a page asks for only when the visitor clicks.
    "frame-src": "'self' https://player.bilibili.com",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
# Wagtail 8's editor writes scripts and styles into its own pages.
ADMIN = PUBLIC | {
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
}
ADMIN_PREFIX = "/admin/"


def header(policy: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in policy.items())


class ContentSecurityPolicyMiddleware:
    """Set the policy of the address asked for, unless the view set one itself."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        policy = ADMIN if request.path.startswith(ADMIN_PREFIX) else PUBLIC
        response.headers.setdefault("Content-Security-Policy", header(policy))
        return response
