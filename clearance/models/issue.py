"""The matter to be settled: a lead department, clocks, a state, an outcome, a public face."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from clearance.enums import (
    ANSWERED_STATES,
    CLEARED_LEVELS,
    START,
    WORKED_ON_STATES,
    Check,
    Handling,
    Kind,
    Outcome,
    Part,
    Publicity,
    Queue,
    State,
    Tier,
)
from clearance.models.guarded import GuardedState
from clearance.models.issue_queries import IssueQuerySet


class Issue(GuardedState):
    """Many records join one issue; what the public sees of it has been cleared by an editor."""

    number = models.CharField(_("number"), max_length=16, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=120)
    brief = models.TextField(
        _("brief"),
        blank=True,
        help_text=_("What the department works from, in your own words. Never the person's text."),
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.HELP)
    queue = models.CharField(
        _("queue"), max_length=12, choices=Queue, default=Queue.CENTRE, editable=False
    )
    category = models.ForeignKey("home.Category", models.PROTECT, verbose_name=_("category"))
    location = models.ForeignKey(
        "home.Location", models.PROTECT, null=True, blank=True, verbose_name=_("place")
    )
    # The centre's wording of what a person wrote of the place; for the staff's eyes.
    place_text = models.CharField(_("place in words"), max_length=120, blank=True)
    tier = models.CharField(_("tier"), max_length=12, choices=Tier, default=Tier.STANDARD)
    handling = models.CharField(
        _("handling"), max_length=12, choices=Handling, default=Handling.WORK
    )
    state = models.CharField(_("state"), max_length=12, choices=State, editable=False)
    round = models.PositiveSmallIntegerField(_("round"), default=1, editable=False)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True)
    # Kept beside the lead's Assignment so that lists and permissions need no join.
    lead = models.ForeignKey(
        "home.Department",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="led_issues",
        verbose_name=_("lead department"),
    )
    returned_once = models.BooleanField(default=False, editable=False)

    public_text = models.TextField(_("public text"), blank=True)
    answer_line = models.CharField(_("answer in one line"), max_length=200, blank=True)
    publicity = models.CharField(
        _("publicity"), max_length=10, choices=Publicity, default=Publicity.UNCLEARED
    )
    publicity_reason = models.CharField(_("why not all is public"), max_length=200, blank=True)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    cleared_at = models.DateTimeField(null=True, editable=False)

    origin_page = models.ForeignKey(
        "wagtailcore.Page",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="raised_issues",
        verbose_name=_("raised at"),
    )
    agenda_place = models.PositiveSmallIntegerField(_("place on the agenda"), null=True, blank=True)
    recording_second = models.PositiveIntegerField(
        _("second of the recording"), null=True, blank=True
    )
    entry_key = models.UUIDField(null=True, unique=True, editable=False)
    source = models.CharField(
        _("source"), max_length=200, blank=True, help_text=_("Where a past matter is on record.")
    )

    excluded_departments = models.ManyToManyField(
        "home.Department", blank=True, related_name="+", verbose_name=_("departments walled off")
    )
    excluded_users = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="+", verbose_name=_("users walled off")
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, editable=False, related_name="merged_from"
    )

    opened_at = models.DateTimeField(editable=False)
    accept_by = models.DateTimeField(null=True, editable=False)
    answer_by = models.DateTimeField(null=True, editable=False)
    resolve_by = models.DateTimeField(null=True, editable=False)
    dispatched_at = models.DateTimeField(null=True, editable=False)
    accepted_at = models.DateTimeField(null=True, editable=False)
    answered_at = models.DateTimeField(null=True, editable=False)
    closed_at = models.DateTimeField(null=True, editable=False)
    paused_until = models.DateField(null=True, editable=False)
    # Of this round: when the clock was stopped last, and how long it has stood still in all.
    paused_at = models.DateTimeField(null=True, editable=False)
    paused_for = models.DurationField(_("clock stood still"), default=timedelta, editable=False)
    struck_off_at = models.DateTimeField(null=True, editable=False)
    struck_off_by = models.CharField(max_length=8, choices=Check, blank=True, editable=False)
    changed_at = models.DateTimeField(editable=False)

    objects = IssueQuerySet.as_manager()

    class Meta:
        verbose_name = _("issue")
        verbose_name_plural = _("issues")
        ordering = ["-changed_at", "-pk"]
        indexes = [
            models.Index(fields=["-changed_at", "-id"], name="issue_newest"),
            models.Index(fields=["category", "-changed_at", "-id"], name="issue_category"),
            models.Index(fields=["origin_page", "agenda_place"], name="issue_origin"),
            models.Index(fields=["lead", "state", "answer_by"], name="issue_desk"),
            models.Index(fields=["state", "answer_by"], name="issue_due"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[START, *State.values]), name="issue_state_known"
            ),
            models.CheckConstraint(
                condition=Q(struck_off_at__isnull=True, struck_off_by="")
                | Q(
                    struck_off_at__isnull=False,
                    outcome=Outcome.SOLVED,
                    state__in=[START, State.CLOSED],
                )
                & ~Q(struck_off_by=""),
                name="struck_off_only_solved_and_checked",
            ),
            models.CheckConstraint(
                condition=Q(state=State.MERGED, merged_into__isnull=False)
                | ~Q(state=State.MERGED) & Q(merged_into__isnull=True),
                name="merged_has_a_goal",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="not_merged_into_itself",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=list(ANSWERED_STATES)) | ~Q(outcome=""),
                name="answered_has_an_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=list(WORKED_ON_STATES))
                | Q(lead__isnull=False)
                | ~Q(queue=Queue.CENTRE),
                name="worked_on_has_a_lead",
            ),
            models.CheckConstraint(
                condition=~Q(publicity__in=list(CLEARED_LEVELS)) | Q(cleared_at__isnull=False),
                name="public_was_cleared",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("issue", args=[self.number])

    @property
    def is_struck_off(self) -> bool:
        return self.struck_off_at is not None

    def was_handed_on(self) -> bool:
        """Whether its present lead is not the first department it was sent to."""
        leads = self.assignments.filter(part=Part.LEAD)
        return self.lead_id is not None and leads.count() > 1

    def has_open_parts(self) -> bool:
        """Whether a helper still has something to do in it."""
        return self.assignments.unfinished().exists()
