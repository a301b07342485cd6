"""A telephone number as people write it, refused when nobody could call it."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from clearance.text.width import half_width
from home.bounded import BoundedText

SIGNS = re.compile(r"\+?[\d\s().-]+")
# A short number of the college has five figures; the longest of the world fifteen.
FEWEST, MOST = 5, 15
WRONG = _("This is no phone number; write it like 13800000000 or 0531-80000000.")


class PhoneField(BoundedText):
    def clean(self, value) -> str:
        """The number with plain figures, its dashes and spaces as they were typed."""
        number = half_width(super().clean(value))
        figures = sum(letter.isdecimal() for letter in number)
        if number and not (SIGNS.fullmatch(number) and FEWEST <= figures <= MOST):
            raise ValidationError(WRONG, code="invalid")
        return number
