"""Run in the environment of a killed site: say of each number and code what the site still has.

Reads ``{number: code}`` from standard input and prints ``{number: [what is wrong]}``.
"""

import json
import sys

import django

django.setup()

from PIL import Image  # noqa: E402

from clearance.actions import codes  # noqa: E402 - Django must be set up first
from clearance.models import RequestRecord  # noqa: E402

PHOTOS = 2


def wrongs(number: str, code: str) -> list[str]:
    record = RequestRecord.objects.filter(number=number).first()
    if record is None:
        return ["no such record"]
    found = [] if codes.opens(record, code) else ["the code does not open it"]
    found += [] if record.events.filter(verb="received").exists() else ["no row in the trail"]
    if record.photos.count() != PHOTOS:
        found.append(f"{record.photos.count()} photos")
    for photo in record.photos.all():
        found += [name for name in (photo.file, photo.small) if not is_whole(name)]
    return [str(one) for one in found]


def is_whole(stored) -> bool:
    try:
        with stored.open("rb") as file, Image.open(file) as image:
            image.load()
    except OSError:
        return False
    return True


shown = json.load(sys.stdin)
print(json.dumps({number: wrongs(number, code) for number, code in shown.items()}))  # noqa: T201
