#!/usr/bin/env python
"""Django's command line, with site/ on the path.

``site`` can't be a package (the standard library owns the name), so the folder
holding ``config`` is put on the path here, in wsgi.py's caller and in pytest.
"""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
