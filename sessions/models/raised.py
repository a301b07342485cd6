"""An issue raised at a tea, as the editor enters it on the tea's page.

It is an entry slip, not the issue: publishing the page makes the issue of it, and from then
on the issue's words and state are read from the issue.
"""

import uuid

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clearance.enums import ANSWER_OUTCOMES, Check
from clearance.models import Issue
from sessions.forms import RaisedIssueForm
from sessions.panels import HiddenKeyPanel, IssueStatePanel, SlipPanel
from sessions.timecode import TimecodeField


def _register(to: str, words, **kwargs):
    return models.ForeignKey(
        to, models.PROTECT, null=True, related_name="+", verbose_name=words, **kwargs
    )


LEAD_HELP = _("For a new matter a proposal: the reception centre dispatches it.")
SOURCE_HELP = _(
    "Where this is on record: minutes, a weekly report, an article. "
    "Left empty: the record of this tea."
)


class RaisedIssue(Orderable):
    page = ParentalKey("programme.TeaSessionPage", on_delete=models.CASCADE, related_name="raised")
    # Joins the row to its issue, through every draft: rows have no number until they are live.
    key = models.UUIDField(default=uuid.uuid4)
    title = models.CharField(
        _("question"), max_length=120, help_text=_("As it was asked, without names.")
    )
    category = _register("home.Category", _("category"))
    lead = _register("home.Department", _("lead department"), blank=True)
    location = _register("home.Location", _("place"), blank=True)
    public_text = models.TextField(
        _("explanation"), blank=True, help_text=_("What the public reads under the question.")
    )
    recording_second = TimecodeField(
        _("place in the recording"), null=True, blank=True, help_text=_("Such as 0:52:10.")
    )

    outcome = models.CharField(
        _("what came of it"),
        max_length=12,
        blank=True,
        choices=[(outcome.value, outcome.label) for outcome in ANSWER_OUTCOMES],
    )
    answer = models.TextField(
        _("answer"), blank=True, help_text=_("The first line is shown in lists.")
    )
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    source = models.CharField(
        _("source"),
        max_length=200,
        blank=True,
        help_text=_("Where this is on record: minutes, a weekly report, an article."),
    )
    checked_by = models.CharField(_("checked"), max_length=8, blank=True, choices=Check)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    promise_text = models.CharField(_("what is promised"), max_length=300, blank=True)
    promise_due = models.DateField(_("by when"), null=True, blank=True)

    new_update = models.TextField(
        _("write some progress"),
        blank=True,
        help_text=_("Everybody reads it on the issue's page once you publish; then it is emptied."),
    )
    new_update_on = models.DateField(
        _("date of the progress"), null=True, blank=True, help_text=_("Left empty: today.")
    )

    base_form_class = RaisedIssueForm
    panels = [
        HiddenKeyPanel("key"),
        IssueStatePanel(heading=_("State today")),
        FieldPanel("title"),
        SlipPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("category"),
                        FieldPanel("lead", help_text=LEAD_HELP),
                    ]
                ),
                FieldRowPanel([FieldPanel("location"), FieldPanel("recording_second")]),
                FieldPanel("public_text"),
            ]
        ),
        SlipPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("outcome"),
                        FieldPanel("answered_on", help_text=_("Left empty: the day of the tea.")),
                    ]
                ),
                FieldPanel("answer"),
                FieldPanel("source", help_text=SOURCE_HELP),
                FieldRowPanel(
                    [
                        FieldPanel("checked_by"),
                        FieldPanel("checked_on", help_text=_("Left empty: the day of the answer.")),
                    ]
                ),
                FieldRowPanel([FieldPanel("promise_text"), FieldPanel("promise_due")]),
            ],
            heading=_("What came of it, when that is known already"),
            help_text=_(
                "Leave this empty and the reception centre dispatches the matter. "
                "Fill it in for what was answered in the hall or settled before this site."
            ),
        ),
        FieldRowPanel([FieldPanel("new_update"), FieldPanel("new_update_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("issue raised here")
        verbose_name_plural = _("issues raised here")
        # Rows made by a program have no place of their own: they stay as they were written.
        ordering = ["sort_order", "pk"]
        constraints = [models.UniqueConstraint(fields=["key"], name="raised_issue_key_once")]

    def __str__(self) -> str:
        return self.title

    @cached_property
    def issue(self) -> Issue | None:
        """The issue made of this row, None while it is a slip only."""
        return Issue.objects.filter(entry_key=self.key).select_related("lead", "category").first()

    @property
    def is_past(self) -> bool:
        return bool(self.outcome)
