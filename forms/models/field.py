"""One question of a form page, and where its answer goes."""

import hashlib

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.forms.models import AbstractFormField

from forms.enums import TARGET_OF_TYPE, FieldType, Target


def _is_english() -> bool:
    return (get_language() or "").startswith("en")


class RequestFormField(AbstractFormField):
    """A question, or with the type ``section`` a heading over the questions after it."""

    page = ParentalKey(
        "forms.RequestFormPage", on_delete=models.CASCADE, related_name="form_fields"
    )
    field_type = models.CharField(_("type"), max_length=16, choices=FieldType)
    # Wagtail's previews need the type even in a draft.
    field_type.required_on_save = True
    maps_to = models.CharField(
        _("the answer becomes"),
        max_length=16,
        choices=Target,
        blank=True,
        default=Target.EXTRA,
        help_text=_("Kind, category, place, college and photos find their way by themselves."),
    )
    label_en = models.CharField(_("label in English"), max_length=255, blank=True)
    help_text_en = models.CharField(
        _("help in English"),
        max_length=255,
        blank=True,
        help_text=_("Left empty, the English site shows the Chinese."),
    )
    for_department = models.BooleanField(
        _("the department sees this answer"),
        default=False,
        help_text=_("Only for other answers. Unticked, the reception centre alone reads it."),
    )

    panels = [
        FieldPanel("label"),
        FieldPanel(
            "help_text",
            help_text=_("One line under the label: why it is asked, or what to write."),
        ),
        FieldRowPanel(
            [
                FieldPanel("field_type", classname="formbuilder-type", required_on_save=True),
                FieldPanel("maps_to"),
            ]
        ),
        FieldRowPanel([FieldPanel("label_en"), FieldPanel("help_text_en")]),
        FieldRowPanel([FieldPanel("required"), FieldPanel("for_department")]),
        FieldPanel(
            "choices",
            classname="formbuilder-choices",
            help_text=_("One a line. Only for lists, buttons and several boxes."),
        ),
        FieldPanel(
            "default_value",
            classname="formbuilder-default",
            help_text=_("What stands there at first. For a box to tick: “on”."),
        ),
    ]

    class Meta(AbstractFormField.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return self.label

    @property
    def label_here(self) -> str:
        """In the reader's language, as far as the editor gave it; answers keep the Chinese one."""
        return (_is_english() and self.label_en) or self.label

    @property
    def help_here(self) -> str:
        return (_is_english() and self.help_text_en) or self.help_text

    @property
    def is_section(self) -> bool:
        return self.field_type == FieldType.SECTION

    @property
    def name(self) -> str:
        return self.clean_name or self.get_field_clean_name()

    def get_field_clean_name(self) -> str:
        """A short name for any label: Wagtail's own spells each 汉字 in five letters."""
        return "f_" + hashlib.md5(self.label.encode(), usedforsecurity=False).hexdigest()[:10]

    def clean(self) -> None:
        super().clean()
        self.maps_to = TARGET_OF_TYPE.get(self.field_type, self.maps_to)
        if self.is_section:
            self.required = False
