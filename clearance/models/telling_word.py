"""Words of a request that the catalogue understands: danger, things, and what is wrong."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.enums import WordKind
from home.bounded import says_something


class TellingWord(models.Model):
    """``says`` is how a brief puts it: a generic word, never the person's."""

    word = models.CharField(_("word"), max_length=20)
    kind = models.CharField(
        _("tells of"),
        max_length=8,
        choices=WordKind,
        help_text=_(
            "A word of danger keeps a request from going out by itself and puts it on top of "
            "the list; a thing and what is wrong with it make the suggested brief."
        ),
    )
    says = models.CharField(
        _("in a brief"),
        max_length=20,
        blank=True,
        help_text=_("How a brief puts it, for a thing or a fault. Empty: the word itself."),
    )

    class Meta:
        verbose_name = _("telling word")
        verbose_name_plural = _("telling words")
        ordering = ["kind", "word"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "word"], name="telling_word_once"),
        ]

    def __str__(self) -> str:
        return self.word

    def clean(self) -> None:
        if not says_something(self.word):
            raise ValidationError({"word": _("There is nothing to be seen in it.")})

    @property
    def in_brief(self) -> str:
        return self.says or self.word
