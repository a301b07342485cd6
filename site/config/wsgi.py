"""What granian serves. Production is the default, so that nobody serves dev by mistake."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

application = get_wsgi_application()

# After the apps: the dictionary is read here, so that the first who searches doesn't wait.
from clearance.text import words  # noqa: E402

words.load()
