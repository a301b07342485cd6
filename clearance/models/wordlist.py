"""The word lists of the gate: what must not be published, and whose names may be."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.bounded import says_something


class SensitiveWord(models.Model):
    word = models.CharField(_("word"), max_length=40, unique=True)
    instead = models.CharField(
        _("what to write instead"),
        max_length=100,
        blank=True,
        help_text=_("Told to the editor beside the word."),
    )

    class Meta:
        verbose_name = _("sensitive word")
        verbose_name_plural = _("sensitive words")
        ordering = ["word"]

    def __str__(self) -> str:
        return self.word

    def clean(self) -> None:
        if not says_something(self.word):
            raise ValidationError({"word": _("There is nothing to be seen in it.")})


class AllowedName(models.Model):
    """An official who may be named, or an office's published number or address."""

    name = models.CharField(
        _("name, number or address"),
        max_length=60,
        unique=True,
        help_text=_("The gate lets it through wherever it stands, written just so."),
    )
    reason = models.CharField(
        _("why it may be public"), max_length=100, help_text=_("Such as: published by the college.")
    )

    class Meta:
        verbose_name = _("allowed name")
        verbose_name_plural = _("allowed names")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
