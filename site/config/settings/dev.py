"""The embedded run of ``make run`` and development: SQLite, keys made on this machine."""

from config.keys import local_key
from config.settings.base import *  # noqa: F403 - settings extend settings
from config.settings.base import VAR_DIR, env

DEBUG = env.bool("DEBUG", False)
SECRET_KEY = env.str("SECRET_KEY", "") or local_key(VAR_DIR / "secret-key")
FIELD_KEYS = env.list("FIELD_KEY", default=[]) or [local_key(VAR_DIR / "field-key")]
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
WHITENOISE_USE_FINDERS = True
DEMO_ACCOUNTS_MAY_SIGN_IN = True
