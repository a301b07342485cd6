"""Who said it. In tables of their own, locked at rest."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clearance.encryption import EncryptedTextField, keyed_hash


def match_key(student_number: str, phone: str, email: str) -> str:
    """The same for one person under our first key: of student number, else phone, else e-mail."""
    known = student_number or phone or email
    return keyed_hash(known.strip().lower(), "reporter") if known else ""


class Reporter(models.Model):
    """Read only by the centre, with a reason; each reading is an event (actions.reveal)."""

    record = models.OneToOneField(
        "clearance.RequestRecord", models.PROTECT, related_name="reporter"
    )
    name = EncryptedTextField(_("name"), blank=True)
    student_number = EncryptedTextField(_("student number"), blank=True)
    phone = EncryptedTextField(_("phone"), blank=True)
    email = EncryptedTextField(_("e-mail"), blank=True)
    match_key = models.CharField(max_length=64, blank=True, db_index=True)
    consented_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("who said it")
        verbose_name_plural = _("who said it")

    def __str__(self) -> str:
        return f"reporter of record {self.record_id}"

    def own_match_key(self) -> str:
        return match_key(self.student_number, self.phone, self.email)


OWNER = "account that keeps a record"


class OwnAccount(models.Model):
    """The account that keeps a record in its list under /my/, because its person put it there.

    Unreadable like the rest: whoever has only the database can't tell whose record it is.
    """

    record = models.OneToOneField("clearance.RequestRecord", models.PROTECT, related_name="own")
    account = EncryptedTextField(_("account"))
    account_key = models.CharField(max_length=64, db_index=True)
    kept_at = models.DateTimeField()

    class Meta:
        verbose_name = _("account that keeps a request")
        verbose_name_plural = _("accounts that keep a request")

    def __str__(self) -> str:
        return f"keeper of record {self.record_id}"

    def own_match_key(self) -> str:
        return keyed_hash(self.account, OWNER)


class VisitContact(models.Model):
    """For a repair that needs a visit. Seen by the assigned worker only; erased at close."""

    record = models.OneToOneField("clearance.RequestRecord", models.PROTECT, related_name="visit")
    call_name = EncryptedTextField(_("how to call the person"), blank=True)
    phone = EncryptedTextField(_("phone"), blank=True)
    hours = EncryptedTextField(_("when"), blank=True)
    may_enter = models.BooleanField(_("may be entered when nobody is in"), default=False)
    consented_at = models.DateTimeField()

    class Meta:
        verbose_name = _("contact for the visit")
        verbose_name_plural = _("contacts for visits")

    def __str__(self) -> str:
        return f"visit for record {self.record_id}"
