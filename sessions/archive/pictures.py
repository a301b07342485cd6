"""Pictures that travel beside a workbook, found again on the site by what they show."""

from collections.abc import Mapping
from hashlib import sha1
from io import BytesIO
from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils.translation import gettext as _
from wagtail.images.models import Image

from home.pictures import cleaned
from sessions.archive.opening import Opened


def name_of(image: Image) -> str:
    """The file's bare name, which the storage gives once only."""
    return PurePosixPath(image.file.name).name


class Pictures:
    """Those that came along, and those on the site."""

    def __init__(self, opened: Opened):
        self._opened = opened
        self._on_site = {name_of(image): image for image in Image.objects.all()}
        self._stored: list[Image] = []

    @property
    def new(self) -> int:
        return len(self._stored)

    def faults(self, wanted: set[str]) -> Mapping[str, str]:
        """Of the pictures a workbook names: each one there is, with what is wrong with it."""
        came = {name: self._fault(name) for name in wanted & self._opened.pictures.keys()}
        return dict.fromkeys(wanted & self._on_site.keys(), "") | came

    def _fault(self, name: str) -> str:
        part = self._opened.pictures[name]
        if self._opened.source.getinfo(part).file_size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
            return _("The picture is too large.")
        try:
            cleaned(BytesIO(self._opened.source.read(part)))
        except ValidationError as error:
            return error.message
        except Exception:  # broken zips fail in a hundred ways
            return _("This is no picture that can be read.")
        return ""

    def get(self, name: str, title: str, description: str) -> Image:
        """The site's picture, stored now unless the same one is there."""
        if name not in self._opened.pictures:
            return self._on_site[name]
        content = self._opened.source.read(self._opened.pictures[name])
        clean = cleaned(BytesIO(content))
        # What was exported from here is known by its own bytes, what came before by its clean ones.
        digests = {sha1(one, usedforsecurity=False).hexdigest() for one in (content, clean)}
        known = self._on_site.get(name)
        if known is not None and known.get_file_hash() in digests:
            return known
        found = Image.objects.filter(file_hash__in=digests).order_by("pk").first()
        return found or self._store(name, clean, title, description)

    def _store(self, name: str, content: bytes, title: str, description: str) -> Image:
        image = Image(title=title or name, description=description)
        image.file = ImageFile(ContentFile(content), name=name)
        image.save()
        image.get_file_hash()
        self._stored.append(image)
        return image

    def forget(self) -> None:
        """Remove the files stored in a transaction that was taken back."""
        for image in self._stored:
            image.file.storage.delete(image.file.name)
