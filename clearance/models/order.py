"""督办单: a department is asked in writing about one matter, and answers in writing."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

NUMBER_DIGITS = 4


class OrderQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at__isnull=True)


def _account(label, *, null=True) -> models.ForeignKey:
    """An account is never deleted while an order names it: the order is on record."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=null, related_name="+", verbose_name=label
    )


class SupervisionOrder(models.Model):
    """D2026-0007: issued, signed for (签收), answered, closed. Nobody who asked is named in it."""

    number = models.CharField(_("number"), max_length=16, unique=True, editable=False)
    issue = models.ForeignKey("clearance.Issue", models.PROTECT, related_name="orders")
    department = models.ForeignKey(
        "home.Department", models.PROTECT, related_name="+", verbose_name=_("addressed to")
    )
    reason = models.CharField(_("why it is issued"), max_length=300)
    demand = models.CharField(_("what is asked for"), max_length=300)
    answer_due = models.DateField(_("answer by"))
    issued_at = models.DateTimeField(_("issued"))
    issued_by = _account(_("issued by"), null=False)
    # Written down by the assistant; it is the leader's order.
    on_behalf = models.BooleanField(default=False)
    received_at = models.DateTimeField(_("signed for"), null=True)
    received_by = _account(_("signed for by"))
    reply = models.TextField(_("what came of it"), blank=True)
    replied_at = models.DateTimeField(_("answered"), null=True)
    replied_by = _account(_("answered by"))
    closed_at = models.DateTimeField(_("closed"), null=True)
    closed_by = _account(_("closed by"))

    objects = OrderQuerySet.as_manager()

    class Meta:
        verbose_name = _("supervision order")
        verbose_name_plural = _("supervision orders")
        ordering = ["answer_due", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["issue"],
                condition=Q(closed_at__isnull=True),
                name="one_open_order_an_issue",
            ),
            models.CheckConstraint(
                condition=Q(received_at__isnull=True, received_by__isnull=True)
                | Q(received_at__isnull=False, received_by__isnull=False),
                name="order_received_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(replied_at__isnull=True, replied_by__isnull=True, reply="")
                | Q(replied_at__isnull=False, replied_by__isnull=False, received_at__isnull=False)
                & ~Q(reply=""),
                name="order_answered_after_receipt",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="order_closed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.number
