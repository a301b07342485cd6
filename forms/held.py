"""Photos kept between a form that came back with errors and its next sending.

A browser can't fill in a file field again, so what was good is held for an hour under a
signed token that only the form in that browser carries. Held photos are copied, never
moved, when the form succeeds: the same token may come twice.
"""

from contextlib import suppress
from dataclasses import astuple, dataclass
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from django.core import signing
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils import timezone

from clearance.photos.prepare import PreparedPhoto

FOLDER = "held"
HOUR_FORMAT = "%Y%m%d%H"
SALT = "forms.held"
SECONDS = 3600
# An hour for the token, one for the folder's own hour.
KEPT = timedelta(hours=2)
# Photos held in one hour, about a gigabyte. Past that, forms with errors come back without theirs.
MOST_AN_HOUR = 2_000


@dataclass(frozen=True, slots=True)
class HeldPhoto:
    """``stem`` is its name in the private storage without the ending."""

    stem: str
    width: int
    height: int
    digest: str

    @property
    def token(self) -> str:
        """What lets this one photo be looked at."""
        return sign([self])

    def prepared(self) -> PreparedPhoto:
        """Raises OSError when the file is gone."""
        return PreparedPhoto(
            jpeg=_read(f"{self.stem}.jpg"),
            small_jpeg=_read(f"{self.stem}-small.jpg"),
            width=self.width,
            height=self.height,
            digest=self.digest,
        )


def hold(photo: PreparedPhoto, *, at: datetime | None = None) -> HeldPhoto:
    hour = _hour(at or timezone.now())
    stem = f"{FOLDER}/{hour}/{uuid4().hex}"
    storages["private"].save(f"{stem}.jpg", ContentFile(photo.jpeg))
    storages["private"].save(f"{stem}-small.jpg", ContentFile(photo.small_jpeg))
    return HeldPhoto(stem, photo.width, photo.height, photo.digest)


def is_full(*, at: datetime | None = None) -> bool:
    """Whether so much is held already that somebody must be at it on purpose."""
    try:
        files = storages["private"].listdir(f"{FOLDER}/{_hour(at or timezone.now())}")[1]
    except FileNotFoundError:
        return False
    return len(files) >= 2 * MOST_AN_HOUR


def sign(photos: list[HeldPhoto]) -> str:
    """The token of some photos; empty for none."""
    rows = [astuple(photo) for photo in photos]
    return signing.dumps(rows, salt=SALT, compress=True) if rows else ""


def read(token: str) -> list[HeldPhoto]:
    """The photos of a token; none when it is forged or older than an hour."""
    try:
        rows = signing.loads(token, salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        return []
    return [HeldPhoto(*row) for row in rows]


def sweep(*, at: datetime | None = None) -> None:
    """Remove what no token opens any more."""
    storage = storages["private"]
    oldest = _hour((at or timezone.now()) - KEPT)
    with suppress(FileNotFoundError):
        for hour in storage.listdir(FOLDER)[0]:
            if hour < oldest:
                for name in storage.listdir(f"{FOLDER}/{hour}")[1]:
                    storage.delete(f"{FOLDER}/{hour}/{name}")
                storage.delete(f"{FOLDER}/{hour}")


def photo(request: HttpRequest) -> HttpResponse:
    """The small version of the one photo whose token is asked for in ``?photo=``."""
    photos = read(request.GET.get("photo", ""))
    name = f"{photos[0].stem}-small.jpg" if photos else ""
    if not name or not storages["private"].exists(name):
        raise Http404
    response = FileResponse(storages["private"].open(name), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _hour(at: datetime) -> str:
    return at.astimezone(UTC).strftime(HOUR_FORMAT)


def _read(name: str) -> bytes:
    with storages["private"].open(name) as file:
        return file.read()
