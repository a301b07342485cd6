"""修前, 修后: pictures that go with an answer or with progress."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions.photo import add_to_update
from clearance.models import Update
from clearance.photos import store
from clearance.photos.fields import PhotosField
from clearance.photos.store import StoredPhoto

A_KIND_AT_MOST = 4
HELP = _("No faces, no names. The public sees them only once an editor has cleared them.")


class PicturesFields(dj.Form):
    """They are on disk before the transaction that names them, and gone again if it fails."""

    before = PhotosField(label=_("Pictures before"), max_photos=A_KIND_AT_MOST, required=False)
    after = PhotosField(
        label=_("Pictures after"),
        max_photos=A_KIND_AT_MOST,
        required=False,
        help_text=HELP,
    )

    stored: dict[str, list[StoredPhoto]] = {}

    def store(self) -> None:
        """Raises OSError when the disk takes no more; nothing is kept then."""
        self.stored = {}
        for use in ("before", "after"):
            try:
                self.stored[use] = store.write_all(self.cleaned_data.get(use) or [])
            except OSError:
                self.discard()
                raise

    def discard(self) -> None:
        for photos in self.stored.values():
            store.discard_all(photos)

    def add_pictures(self, update: Update) -> None:
        """To the text just written, in the same transaction."""
        add_to_update(update, self.stored["before"], self.stored["after"], by=self.by)
