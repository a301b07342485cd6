"""Standing answers: what is asked again and again, answered for good until a day of review."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from home.college.category import Category
from home.pages.archived import Archivable, kept_up
from home.pages.blocks import BodyBlock
from home.pages.public_page import PublicPage


class StandingAnswerQuerySet(PageQuerySet):
    def current(self):
        """Live and kept up."""
        return kept_up(self.live())

    def fitting(self, category: Category):
        """What may answer a question of this category: its own, and those of the one above."""
        near = [pk for pk in (category.pk, category.parent_id) if pk]
        return self.current().filter(category__in=near)

    def to_review(self, day):
        """Those whose day of review has come, the longest waiting first."""
        return self.current().filter(review_by__lte=day).order_by("review_by", "pk")


class StandingAnswersPage(PublicPage):
    intro = models.CharField(
        _("introduction"),
        max_length=200,
        blank=True,
        help_text=_("What is answered here, and what to do when it isn't."),
    )

    content_panels = [*PublicPage.content_panels, FieldPanel("intro")]
    template = "home/standing_answers.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.StandingAnswerPage"]
    max_count = 1
    page_description = _("The list of standing answers, by category.")

    class Meta:
        verbose_name = _("list of standing answers")
        verbose_name_plural = _("lists of standing answers")


class StandingAnswerPage(Archivable, PublicPage):
    """The title is the question, as a student asks it."""

    category = models.ForeignKey(
        Category, models.PROTECT, null=True, related_name="+", verbose_name=_("category")
    )
    department = models.ForeignKey(
        "home.Department",
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("who answers"),
    )
    answer = models.CharField(
        _("answer in one line"),
        max_length=200,
        help_text=_("Stands under the question wherever it is listed."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("more about it"),
        blank=True,
        help_text=_("Where to go, when, what to bring, which rule says so."),
    )
    review_by = models.DateField(
        _("review by"),
        help_text=_(
            "The department looks at it again by this day. After it the page says that it may be "
            "out of date."
        ),
    )

    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("answer"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("category"), FieldPanel("department")]),
                FieldPanel("review_by"),
            ],
            heading=_("Whose answer it is"),
        ),
        *Archivable.archive_panels,
    ]
    template = "home/standing_answer.html"
    parent_page_types = ["home.StandingAnswersPage"]
    subpage_types = []
    page_description = _("One question with an answer that stands until it is reviewed.")

    objects = PageManager.from_queryset(StandingAnswerQuerySet)()

    class Meta:
        verbose_name = _("standing answer")
        verbose_name_plural = _("standing answers")
        indexes = [models.Index(fields=["review_by"], name="standing_answer_review")]

    @property
    def is_to_review(self) -> bool:
        return self.review_by < timezone.localdate()
