"""What every form of an editor's has, whatever it asks."""

from collections.abc import Iterable, Iterator

from django import forms as dj
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm

from clearance.photos import limits
from clearance.photos.prepare import PreparedPhoto
from forms.enums import CONTACT, VISIT, Target
from forms.held import HeldPhoto


class RequestForm(BaseForm):
    """``questions`` (by field name) is set by the builder; ``kept`` are photos sent before.

    Once cleaned, ``new_photos`` are those of this post that can be taken, valid form or not.
    """

    questions: dict = {}
    # Nobody sees this field. Who fills it in is a machine.
    website = dj.CharField(required=False, label=_("Leave this empty"))

    def __init__(self, *args, kept: Iterable[HeldPhoto] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.kept = tuple(kept)
        self.new_photos: list[PreparedPhoto] = []
        for name in self.names_of(Target.PHOTOS):
            field = self.fields[name]
            field.max_photos = max(0, limits.MAX_PHOTOS - len(self.kept))
            field.required = field.required and not self.kept

    def names_of(self, *targets: str) -> list[str]:
        return [name for name, question in self.questions.items() if question.maps_to in targets]

    def value_of(self, target: str):
        """The cleaned answer that becomes this part of the request; None where none is asked."""
        for name in self.names_of(target):
            return self.cleaned_data.get(name)
        return None

    @property
    def photo_digests(self) -> list[str]:
        return [photo.digest for photo in (*self.kept, *self.new_photos)]

    def photos(self) -> Iterator[PreparedPhoto]:
        """All photos of the request, those sent before first. Raises OSError for one gone."""
        yield from (photo.prepared() for photo in self.kept)
        yield from self.new_photos

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise ValidationError(_("Empty the field “website” and send again."))
        return ""

    def clean(self) -> dict:
        cleaned = super().clean()
        for name in self.names_of(Target.PHOTOS):
            self._take_photos(name)
        self._check_consent()
        return cleaned

    def _take_photos(self, name: str) -> None:
        evidence = self.cleaned_data.get(name)
        if evidence:
            self.new_photos = evidence.photos
            if evidence.refusals:
                self.add_error(name, evidence.refusals)

    def _check_consent(self) -> None:
        given = any(self.cleaned_data.get(name) for name in self.names_of(*CONTACT, *VISIT))
        for name in self.names_of(Target.CONSENT):
            if given and self.cleaned_data.get(name) is False:
                message = _("Tick this if you want to leave a contact, or empty those fields.")
                self.add_error(name, message)
