"""The tests: fast password hashes, fixed keys, mail in memory, files in a folder of their own."""

import atexit
import shutil
import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403 - settings extend settings
from config.settings.base import CACHES, DATABASES, STORAGES

DEBUG = False
SECRET_KEY = "only-for-the-tests-and-nowhere-else-0123456789abcdef"
FIELD_KEYS = ["only-for-the-tests-field-key-0123456789abcdef"]
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
PAGE_CACHE_SECONDS = 0
DEMO_ACCOUNTS_MAY_SIGN_IN = True

_TMP = Path(tempfile.mkdtemp(prefix="huiyin-tests-"))
atexit.register(shutil.rmtree, _TMP, ignore_errors=True)

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file and not memory, where a live server's threads would share one connection and its
    # transaction. Nothing here must outlive a power cut, so no write waits for the disk.
    DATABASES["default"] |= {
        "TEST": {"NAME": str(_TMP / "db.sqlite3")},
        "OPTIONS": DATABASES["default"]["OPTIONS"]
        | {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"},
    }

MEDIA_ROOT = _TMP / "media"
PRIVATE_ROOT = _TMP / "private"
STORAGES["private"]["OPTIONS"]["location"] = PRIVATE_ROOT
CACHES["renditions"] = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "renditions",
}
