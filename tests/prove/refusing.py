"""Run in the environment of a site: print what its database says to a changed trail."""

import django

django.setup()

from django.db import DatabaseError, connection  # noqa: E402 - Django must be set up first

try:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clearance_event SET verb = 'x'")
except DatabaseError as error:
    print(str(error).splitlines()[0])  # noqa: T201
