"""What a field of a form can be, where its answer goes, and which of the two fit together."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class FieldType(TextChoices):
    """The values of the stock types are Wagtail's, at most 16 characters."""

    SECTION = "section", _("Section heading (asks nothing)")
    KIND = "kind", _("Kind of request, as tiles")
    CATEGORY = "category", _("Category, in two levels")
    PLACE = "place", _("Place, from the register")
    COLLEGE = "college", _("College, from the register")
    PHOTOS = "photos", pgettext_lazy("field type", "Photos")
    SINGLELINE = "singleline", _("One line of text")
    MULTILINE = "multiline", _("Several lines of text")
    EMAIL = "email", _("E-mail address")
    NUMBER = "number", pgettext_lazy("field type", "Number")
    URL = "url", _("Web address")
    CHECKBOX = "checkbox", _("One box to tick")
    CHECKBOXES = "checkboxes", _("Several boxes to tick")
    DROPDOWN = "dropdown", _("Choose one from a list")
    MULTISELECT = "multiselect", _("Choose several from a list")
    RADIO = "radio", _("Choose one of a few")
    DATE = "date", pgettext_lazy("field type", "Date")
    DATETIME = "datetime", _("Date and time")


class Target(TextChoices):
    """The part of the request that an answer becomes."""

    EXTRA = "", _("Another answer, kept beside the request")
    TITLE = "title", _("The matter in a few words")
    BODY = "body", _("What is said")
    KIND = "kind", _("Kind")
    ABOUT = "about", _("Whom or which unit it is about, kept from them")
    CATEGORY = "category", _("Category")
    PLACE = "place", _("Place")
    PLACE_TEXT = "place_text", _("Place in words")
    COLLEGE = "college", _("College of the person")
    GRADE = "grade", _("Grade of the person")
    PHOTOS = "photos", _("Photos")
    MAY_BE_PUBLIC = "may_be_public", _("May be shown in public, reworded")
    NAME = "name", _("Contact: name")
    STUDENT_NUMBER = "student_number", _("Contact: student number")
    PHONE = "phone", _("Contact: phone")
    EMAIL = "email", _("Contact: e-mail")
    VISIT_NAME = "visit_name", _("Visit: how to call the person")
    VISIT_PHONE = "visit_phone", _("Visit: phone")
    VISIT_HOURS = "visit_hours", _("Visit: when")
    VISIT_MAY_ENTER = "visit_may_enter", _("Visit: may be entered when nobody is in")
    CONSENT = "consent", _("Agrees that the contact is kept")


CONTACT = (Target.NAME, Target.STUDENT_NUMBER, Target.PHONE, Target.EMAIL)
VISIT = (Target.VISIT_NAME, Target.VISIT_PHONE, Target.VISIT_HOURS, Target.VISIT_MAY_ENTER)
PHONES = (Target.PHONE, Target.VISIT_PHONE)
# Who said it. Never among the answers that the form page keeps.
IDENTITY = (*CONTACT, *VISIT, Target.CONSENT)
# Nor is whom it is about.
PRIVATE = (*IDENTITY, Target.ABOUT)

# These types have one place to go, so the editor need not say it.
TARGET_OF_TYPE = {
    FieldType.KIND: Target.KIND,
    FieldType.CATEGORY: Target.CATEGORY,
    FieldType.PLACE: Target.PLACE,
    FieldType.COLLEGE: Target.COLLEGE,
    FieldType.PHOTOS: Target.PHOTOS,
    FieldType.SECTION: Target.EXTRA,
}
LINE = (FieldType.SINGLELINE,)
CHOICE = (FieldType.DROPDOWN, FieldType.RADIO)
BOX = (FieldType.CHECKBOX,)
# The types with choices of the editor's own.
WITH_CHOICES = (*CHOICE, FieldType.CHECKBOXES, FieldType.MULTISELECT)

TYPES_OF_TARGET = {
    Target.EXTRA: (
        *(one for one in FieldType if one not in TARGET_OF_TYPE),
        FieldType.SECTION,
    ),
    Target.TITLE: LINE,
    Target.BODY: (FieldType.MULTILINE,),
    Target.ABOUT: LINE,
    Target.KIND: (FieldType.KIND,),
    Target.CATEGORY: (FieldType.CATEGORY,),
    Target.PLACE: (FieldType.PLACE,),
    Target.PLACE_TEXT: LINE,
    Target.COLLEGE: (FieldType.COLLEGE,),
    Target.GRADE: LINE + CHOICE,
    Target.PHOTOS: (FieldType.PHOTOS,),
    Target.MAY_BE_PUBLIC: BOX,
    Target.NAME: LINE,
    Target.STUDENT_NUMBER: LINE,
    Target.PHONE: LINE,
    Target.EMAIL: (FieldType.EMAIL,),
    Target.VISIT_NAME: LINE,
    Target.VISIT_PHONE: LINE,
    Target.VISIT_HOURS: LINE + CHOICE,
    Target.VISIT_MAY_ENTER: BOX,
    Target.CONSENT: BOX,
}

# Characters a person may type; never more than the record's column holds.
LENGTHS = {
    Target.TITLE: 60,
    Target.BODY: 2000,
    Target.ABOUT: 200,
    Target.PLACE_TEXT: 120,
    Target.GRADE: 20,
    Target.NAME: 40,
    Target.STUDENT_NUMBER: 20,
    Target.PHONE: 20,
    Target.EMAIL: 254,
    Target.VISIT_NAME: 40,
    Target.VISIT_PHONE: 20,
    Target.VISIT_HOURS: 100,
}
EXTRA_LINE = 255
EXTRA_TEXT = 2000
