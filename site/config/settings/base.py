"""What every way of running the site shares. Secrets and hosts are not here."""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

from config import notice_urls
from config.settings.signing_in import *  # noqa: F403 - the part of the settings about signing in

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))

INSTALLED_APPS = [
    "home",
    "clearance",
    "forms",
    "sessions",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail_modeladmin",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "home.signin.cas",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.csp.ContentSecurityPolicyMiddleware",
    "config.sound_address.SoundAddress",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.page_cache.StorePublicPage",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.language.PathLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "home.signin.second_factor.RequireSecondFactor",
    "home.typed.KeepWhatWasTyped",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.redirects.RedirectInBothLanguages",
    "config.page_cache.FetchPublicPage",
]

ROOT_URLCONF = "config.urls"
CSRF_FAILURE_VIEW = "config.csrf.refuse"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "home.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# WAL and IMMEDIATE let many readers work beside one writer without "database is
# locked"; FULL keeps what was acknowledged through a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}


def database(default: str) -> dict:
    """Read DATABASE_URL and give SQLite the options that keep it safe under writers.

    Connections are kept for a minute: opening one costs as much as a page's queries. A restore
    over a site that holds one is refused.
    """
    config = env.db_url("DATABASE_URL", default=default) | {"CONN_MAX_AGE": 60}
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = SQLITE_OPTIONS
    else:
        config["CONN_HEALTH_CHECKS"] = True
    return config


DATABASES = {"default": database(f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}

REDIS_URL = env.str("REDIS_URL", "")
CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
        if REDIS_URL
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    ),
    # Counted tries, apart from the pages: asking for many pages must not push the counts out.
    "counters": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
        if REDIS_URL
        else {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "counters",
            "OPTIONS": {"MAX_ENTRIES": 20_000},
        }
    ),
    # Photos' small versions survive a restart, so a cold start doesn't query per picture.
    "renditions": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache" / "renditions",
        "TIMEOUT": 86_400,
    },
}
# Whose X-Forwarded-For is believed: nginx on this machine, unless said otherwise.
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=["127.0.0.1", "::1"])
# Who watches the site sends this to /healthz/ and is told which regular work is late.
HEALTH_TOKEN = env.str("HEALTH_TOKEN", "")
# How long a public page may be served again without being made anew; 0 turns it off.
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", 30)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
# The second holds what Wagtail's own Chinese catalogue lacks of the screens editors work at.
LOCALE_PATHS = [BASE_DIR / "site" / "locale", BASE_DIR / "site" / "locale_wagtail"]
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "site" / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "home.stylesheet.StylesheetFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Photos that students send. Nothing here has an address of its own.
PRIVATE_ROOT = VAR_DIR / "private"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
}

# The form's own fields; how large photos may be is judged by their field.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
# Far more than the nine a request takes: who chooses a whole album is told so and keeps the text.
DATA_UPLOAD_MAX_NUMBER_FILES = 200

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
# A notice is claimed for ten minutes; a mail server that says nothing must not outlast that.
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "huiyin@localhost")
# 企业微信 to one person, and text messages; None where the college has none.
NOTICE_WECOM, NOTICE_SMS = notice_urls.read(env.list("NOTICE_URLS", default=[]))
# Where they answer; a college that runs its own 企业微信 has another.
NOTICE_WECOM_API = env.str("NOTICE_WECOM_API", "https://qyapi.weixin.qq.com").rstrip("/")
NOTICE_DINGTALK_API = env.str("NOTICE_DINGTALK_API", "https://oapi.dingtalk.com").rstrip("/")
NOTICE_FEISHU_API = env.str("NOTICE_FEISHU_API", "https://open.feishu.cn").rstrip("/")

SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000")
# For how many days a department may stop a matter's clock at once.
PAUSE_DAYS_AT_MOST = 30
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_SITE_NAME = "回音"
WAGTAIL_I18N_ENABLED = False
# The last of three reviewers may be a college leader, who has no other right over pages.
WAGTAIL_FINISH_WORKFLOW_ACTION = "home.review.finish.publish_reviewed"
# The admin must not call other hosts: pictures of users, update checks, news banners.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "heic"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.picture_form.PictureForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "pdf", "xlsx", "zip"]
# Wagtail's own lists of pages and pictures; the public search has its own entries.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "clearance.search.admin_backend"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"addresses": {"()": "config.log_addresses.WithoutTokens"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["addresses"],
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    # Each saved page would give four lines; who did what to it is in the admin's own history.
    "loggers": {"django_tasks": {"level": "WARNING"}, "wagtail": {"level": "WARNING"}},
}
