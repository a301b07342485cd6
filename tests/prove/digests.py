"""Run in the environment of a site: a hash of all that is kept of each request.

Reads a list of numbers from standard input and prints ``{number: hash}``; a number the site
doesn't know has none.
"""

import hashlib
import json
import sys

import django

django.setup()

from django.core.serializers import serialize  # noqa: E402 - Django must be set up first

from clearance.models import Reporter, RequestRecord  # noqa: E402


def digest(record: RequestRecord) -> str:
    """Its row, who said it, its rows in the trail, and its pictures byte by byte."""
    photos = record.photos.order_by("pk")
    reporters = Reporter.objects.filter(record=record)
    kept = hashlib.sha256()
    for rows in ([record], reporters, record.events.order_by("pk"), photos):
        kept.update(serialize("json", rows).encode())
    for photo in photos:
        for stored in (photo.file, photo.small):
            with stored.open("rb") as file:
                kept.update(file.read())
    return kept.hexdigest()


records = RequestRecord.objects.filter(number__in=json.load(sys.stdin))
print(json.dumps({record.number: digest(record) for record in records}))  # noqa: T201
