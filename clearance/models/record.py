"""What one person said: private, never edited, never public."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.enums import START, Alarm, Channel, Kind, Queue, RecordState, Tier
from clearance.models.guarded import GuardedState
from clearance.models.record_queries import RecordQuerySet

# What is promised: taken on by, first answered by, settled by.
CLOCKS = ("accept_by", "answer_by", "resolve_by")
# The same after the tier was changed.
PRESENT_CLOCKS = ("present_accept_by", "present_answer_by", "present_resolve_by")


def _never_later(present: str, first: str) -> Q:
    return Q(**{f"{present}__isnull": True}) | Q(**{f"{present}__lte": models.F(first)})


class RequestRecord(GuardedState):
    """The words, the promise given for them and where they went. Who said it is in Reporter."""

    number = models.CharField(_("number"), max_length=16, unique=True, editable=False)
    code_hash = models.CharField(max_length=64, editable=False)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    channel = models.CharField(_("channel"), max_length=20, choices=Channel)
    queue = models.CharField(_("queue"), max_length=12, choices=Queue, default=Queue.CENTRE)
    title = models.CharField(_("in a few words"), max_length=120, blank=True)
    body = models.TextField(_("what was said"))
    category = models.ForeignKey(
        "home.Category", models.PROTECT, null=True, blank=True, verbose_name=_("category")
    )
    location = models.ForeignKey(
        "home.Location", models.PROTECT, null=True, blank=True, verbose_name=_("place")
    )
    place_text = models.CharField(_("place in words"), max_length=120, blank=True)
    # [{"label": …, "value": …, "for_department": bool}], in the form's order.
    extra = models.JSONField(_("other answers"), default=list)
    college = models.ForeignKey(
        "home.Department",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("college of the person"),
    )
    grade = models.CharField(_("grade"), max_length=20, blank=True)
    may_be_public = models.BooleanField(_("may be shown in public, reworded"), default=True)
    submitted_at = models.DateTimeField(_("submitted"), editable=False)
    origin_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("came from"),
    )
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("entered by"),
    )

    # What its words gave when it was taken in; whoever sorts sees these first.
    alarm = models.PositiveSmallIntegerField(
        _("alarm"), choices=Alarm, default=Alarm.NONE, editable=False
    )
    tier = models.CharField(_("tier"), max_length=12, choices=Tier)
    accept_by = models.DateTimeField(_("accept by"), editable=False)
    answer_by = models.DateTimeField(_("answer by"), editable=False)
    resolve_by = models.DateTimeField(_("settle by"), editable=False)
    # The tier's clock and the calendar's facts that gave the three times.
    promise_inputs = models.JSONField(default=dict, editable=False)
    # The present promise, where the tier was changed later; the first stays above.
    present_accept_by = models.DateTimeField(null=True, editable=False)
    present_answer_by = models.DateTimeField(null=True, editable=False)
    present_resolve_by = models.DateTimeField(null=True, editable=False)

    state = models.CharField(_("state"), max_length=10, choices=RecordState, editable=False)
    issue = models.ForeignKey(
        "clearance.Issue",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="records",
        verbose_name=_("issue"),
    )
    declined_reason = models.CharField(_("why not accepted"), max_length=300, blank=True)
    first_answered_at = models.DateTimeField(null=True, editable=False)
    # Who said it: asked to be erased (done once the matter is over), and erased.
    erase_asked_at = models.DateTimeField(null=True, editable=False)
    erased_at = models.DateTimeField(null=True, editable=False)
    # Of the post that made it, so that a doubled post gives one record.
    post_key = models.CharField(max_length=64, null=True, unique=True, editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ["-submitted_at", "-pk"]
        indexes = [
            models.Index(
                fields=["queue", "state", "-alarm", "accept_by", "id"], name="record_triage"
            ),
            models.Index(fields=["-submitted_at", "-id"], name="record_newest"),
            # The few that a timer asks for each minute: retention.due.
            models.Index(
                fields=["submitted_at"], condition=Q(erased_at__isnull=True), name="record_kept"
            ),
            models.Index(
                fields=["erase_asked_at"],
                condition=Q(erase_asked_at__isnull=False),
                name="record_erase_asked",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[START, *RecordState.values]), name="record_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=RecordState.JOINED) | Q(issue__isnull=False),
                name="joined_has_an_issue",
            ),
            models.CheckConstraint(
                condition=~Q(state=RecordState.DECLINED) | ~Q(declined_reason=""),
                name="declined_has_a_reason",
            ),
            models.CheckConstraint(
                condition=_never_later("present_accept_by", "accept_by")
                & _never_later("present_answer_by", "answer_by")
                & _never_later("present_resolve_by", "resolve_by"),
                name="present_promise_is_never_later",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def answer_due(self):
        """The present promise of a first answer; the person is held to no later one."""
        return self.present_answer_by or self.answer_by

    @property
    def plan_by(self) -> datetime | None:
        """By when a plan stands if it can't be settled in the night it came; else None."""
        inputs = self.promise_inputs
        kept = inputs.get("plan_by") if inputs.get("duty_tonight") else None
        return datetime.fromisoformat(kept) if kept else None
