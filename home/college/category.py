"""What a matter is about, in two levels. The top ones are the programme's six and 其他."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from home.college.order import HandOrdered


class CategoryQuerySet(models.QuerySet):
    def active(self):
        return self.filter(active=True)

    def top(self):
        return self.filter(parent__isnull=True)

    def in_tree_order(self):
        """Each top category, and after it those under it."""
        top_order = Coalesce("parent__sort_order", "sort_order")
        top, below = Coalesce("parent", "pk"), F("parent").asc(nulls_first=True)
        return self.select_related("parent").order_by(top_order, top, below, "sort_order", "pk")

    def within(self, category: "Category"):
        """The category and what lies under it."""
        return self.filter(models.Q(pk=category.pk) | models.Q(parent=category.pk))


class Category(HandOrdered):
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        limit_choices_to={"parent__isnull": True},
        related_name="children",
        verbose_name=_("belongs to"),
        help_text=_("Leave empty for one of the top categories."),
    )
    name = models.CharField(_("name"), max_length=30)
    slug = models.SlugField(
        _("slug"), unique=True, help_text=_("In addresses: small Latin letters and hyphens.")
    )
    active = models.BooleanField(_("active"), default=True, help_text=_("Offered in forms."))

    objects = CategoryQuerySet.as_manager()

    class Meta(HandOrdered.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        constraints = [
            models.UniqueConstraint(fields=["parent", "name"], name="category_name_once_in_parent"),
            models.UniqueConstraint(
                fields=["name"],
                condition=models.Q(parent__isnull=True),
                name="category_top_name_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")), name="category_not_under_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.parent_id is None:
            return
        if self.parent.parent_id is not None or self.parent_id == self.pk:
            raise ValidationError({"parent": _("Categories have two levels; choose a top one.")})
        if self.pk and self.children.exists():
            raise ValidationError(
                {"parent": _("This category has others under it, so it stays a top one.")}
            )
