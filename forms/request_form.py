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
from home.models import Location

# What carries the code of the sticker that led to the form.
AT = "at"


class DoorField(dj.Field):
    """Where a sticker has said the place already, nothing is asked and nothing can be wrong."""

    widget = dj.HiddenInput

    def __init__(self, door: Location, **kwargs):
        super().__init__(required=False, **kwargs)
        self.door = door

    def clean(self, value) -> Location:
        return self.door


class RequestForm(BaseForm):
    """``questions`` (by field name) is set by the builder; ``kept`` are photos sent before.

    Once cleaned, ``new_photos`` are those of this post that can be taken, valid form or not.
    """

    questions: dict = {}
    # Nobody sees this field. Who fills it in is a machine.
    website = dj.CharField(required=False, label=_("Leave this empty"))
    at = dj.CharField(required=False, widget=dj.HiddenInput)

    def __init__(self, *args, kept: Iterable[HeldPhoto] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.kept = tuple(kept)
        self.new_photos: list[PreparedPhoto] = []
        self.door = self._door()
        if self.door:
            self._stand_before(self.door)
        for name in self.names_of(Target.PHOTOS):
            field = self.fields[name]
            field.max_photos = max(0, limits.MAX_PHOTOS - len(self.kept))
            field.required = field.required and not self.kept

    def _door(self) -> Location | None:
        """The place of the sticker; None for a code that is no place's."""
        given = (self.data if self.is_bound else self.initial).get(AT)
        try:
            code = self.fields[AT].clean(given)
        except ValidationError:  # what no database takes, such as NUL
            return None
        return Location.objects.filter(code=code).first() if code else None

    def _stand_before(self, door: Location) -> None:
        """The place is known, and words about it are no longer needed."""
        for name in self.names_of(Target.PLACE):
            self.fields[name] = DoorField(door, label=self.fields[name].label)
        for name in self.names_of(Target.PLACE_TEXT):
            self.fields[name].required = False

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
