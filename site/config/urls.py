"""Every address of the site. Views come before editors' pages, whose last pattern takes all."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from clearance.desk.home import entrance
from home.health import healthz

MEDIA_PREFIX = settings.MEDIA_URL.lstrip("/")

urlpatterns = [
    path("healthz/", healthz, name="healthz"),
    path("admin/", entrance, name="admin_entrance"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    # Editors' pictures only. Photos that students send lie in PRIVATE_ROOT and aren't served here.
    re_path(rf"^{MEDIA_PREFIX}(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
]
# The language is in the address: Chinese without a prefix, English under /en/.
urlpatterns += i18n_patterns(
    path("", include("home.urls")),
    path("", include("clearance.urls")),
    path("", include("forms.urls")),
    path("", include("sessions.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
