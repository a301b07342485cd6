"""The form of Wagtail's pictures: what is uploaded is kept clean."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from home.pictures import UNREADABLE, cleaned, kept_name


class PictureField(WagtailImageField):
    def check_image_pixel_size(self, f) -> None:
        """Wagtail's own reads the file here and breaks on one that is cut off."""
        try:
            super().check_image_pixel_size(f)
        except UNREADABLE as error:
            raise ValidationError(_("This is no picture that can be read.")) from error


class PictureForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):
            self.fields["file"] = PictureField(
                label=file.label, required=file.required, widget=file.widget
            )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        name = kept_name(file.name)
        kind = "image/jpeg" if name != file.name else file.content_type
        return SimpleUploadedFile(name, cleaned(file), kind)
