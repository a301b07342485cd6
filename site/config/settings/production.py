"""Production: everything it needs comes from the environment, or it refuses to start."""

from config.required import required
from config.settings.base import *  # noqa: F403 - settings extend settings
from config.settings.base import STORAGES, env

DEBUG = False
SECRET_KEY = required(env, "SECRET_KEY")
FIELD_KEYS = required(env, "FIELD_KEY").split(",")
ALLOWED_HOSTS = required(env, "ALLOWED_HOSTS").split(",")
SITE_URL = required(env, "SITE_URL").rstrip("/")
WAGTAILADMIN_BASE_URL = SITE_URL
CSRF_TRUSTED_ORIGINS = [SITE_URL]

STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}

REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", True)

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^healthz/$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
