"""Pictures that go with a ledger, by the number of the matter they are of."""

import shutil
import zipfile
from collections import Counter
from typing import BinaryIO

from django.db.models import Q, QuerySet
from django.utils.translation import pgettext

from clearance.enums import Audience, PhotoUse
from clearance.models import Photo


def photos_of(issues: QuerySet) -> QuerySet:
    """Those that may be shown, and that the centre passed on or a department wrote with."""
    of_issues = Q(record__issue__in=issues.values("pk")) | Q(update__issue__in=issues.values("pk"))
    passed_on = Q(for_department=True) | Q(public=True)
    written = Q(update__isnull=False) & ~Q(update__audience=Audience.INTERNAL)
    return (
        Photo.objects.showable()
        .filter(of_issues)
        .filter(passed_on | written)
        .select_related("record__issue", "update__issue")
        .order_by("sort_order", "pk")
    )


def write_evidence(file: BinaryIO, photos: QuerySet) -> None:
    """Q2026-0456/1-before.jpg …; the pictures are compressed already and pass in pieces."""
    places: Counter = Counter()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        for photo in photos.iterator(chunk_size=200):
            number = (photo.record or photo.update).issue.number
            places[number] += 1
            name = f"{number}/{places[number]}-{_word(photo)}.jpg"
            with (
                photo.for_public(small=False).open("rb") as stored,
                packed.open(name, "w") as member,
            ):
                shutil.copyfileobj(stored, member)


def _word(photo: Photo) -> str:
    after = photo.use == PhotoUse.AFTER
    return pgettext("picture", "After") if after else pgettext("picture", "Before")
