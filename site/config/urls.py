"""Every address of the site. Views come before editors' pages, whose last pattern takes all."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.contrib.sitemaps import views as sitemaps
from wagtail.documents import urls as wagtaildocs_urls

from clearance.desk.home import entrance
from clearance.public.sitemap import IssueSitemap
from home.account import AccountWithoutAvatar
from home.bulk import bulk_action
from home.health import healthz
from home.media import media
from home.public import public_page
from home.robots import robots
from home.serving import serve as serve_page
from home.signin.outside import cas_back, cas_start, oidc_back, oidc_start
from home.signin.views import admin_sign_in
from home.sitemap import PageSitemap

MEDIA_PREFIX = settings.MEDIA_URL.lstrip("/")

SITEMAPS = {"sitemaps": {"pages": PageSitemap, "issues": IssueSitemap}}

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path(
        "sitemap.xml",
        public_page(sitemaps.index),
        SITEMAPS | {"sitemap_url_name": "sitemap_section"},
        name="sitemap",
    ),
    path(
        "sitemap-<slug:section>.xml",
        public_page(sitemaps.sitemap),
        SITEMAPS,
        name="sitemap_section",
    ),
    path("healthz/", healthz, name="healthz"),
    # Where the college sends people back to must not change with their language.
    path("signin/with/cas/", cas_start, name="cas_start"),
    path("signin/with/cas/back/", cas_back, name="cas_back"),
    path("signin/with/<str:provider_id>/", oidc_start, name="openid_connect_login"),
    path("signin/with/<str:provider_id>/back/", oidc_back, name="openid_connect_callback"),
    path("admin/login/", admin_sign_in, name="wagtailadmin_login"),
    path("admin/", entrance, name="admin_entrance"),
    path(
        "admin/account/",
        require_admin_access(AccountWithoutAvatar.as_view()),
        name="wagtailadmin_account",
    ),
    path(
        "admin/bulk/<str:app_label>/<str:model_name>/<str:action>/",
        require_admin_access(bulk_action),
        name="wagtail_bulk_action",
    ),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(rf"^{MEDIA_PREFIX}(?P<path>.*)$", media),
]
# The language is in the address: Chinese without a prefix, English under /en/.
urlpatterns += i18n_patterns(
    path("signin/", include("home.signin.urls")),
    path("", include("clearance.urls")),
    path("", include("forms.urls")),
    path("", include("sessions.urls")),
    re_path(wagtail_urls.serve_pattern, serve_page, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
