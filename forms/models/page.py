"""A page with a form on it, built by an editor; what it takes in becomes a request."""

from functools import cached_property

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractForm
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from clearance.enums import Kind, Tier
from forms import held, reading, sending, thanks
from forms.builder import RequestFormBuilder
from forms.editing import RequestFormPageForm
from forms.enums import PRIVATE
from forms.panels import CentreSubmissionsPanel
from home.pages.checking import CheckedPanel
from home.pages.public_page import PublicPageMixin


def all_kinds() -> list[str]:
    return [kind for kind in Kind.values if kind != Kind.ACCUSE]


class RequestFormPage(RoutablePageMixin, PublicPageMixin, AbstractForm):
    """Reading it touches no session and no token; sending and thanking have their own addresses.

    It is not marked public: every reading has a nonce of its own, so no cache may share it.

    The views behind the addresses are in ``forms.reading``, ``forms.sending``,
    ``forms.thanks`` and ``forms.held``; what is done with a valid form is in ``forms.intake``.
    """

    intro = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "link", "ul"],
        help_text=_("What the form is for and how long it takes, in two or three lines."),
    )
    kinds = models.JSONField(
        _("kinds allowed"),
        default=all_kinds,
        help_text=_(
            "With more than one, the form needs a question of the type “Kind of request, as tiles”."
        ),
    )
    default_kind = models.CharField(
        _("kind chosen at first"), max_length=8, choices=Kind, default=Kind.HELP
    )
    tier = models.CharField(
        _("tier"), max_length=12, choices=Tier, blank=True,
        help_text=_("Left empty, repairs have 48 hours and everything else the set time."),
    )  # fmt: skip
    button_text = models.CharField(_("words on the button"), max_length=20, blank=True)
    thanks_text = models.TextField(
        _("words of thanks"),
        blank=True,
        max_length=300,
        help_text=_("A line or two of your own on the page that shows number and code."),
    )
    next_text = models.TextField(
        _("what happens next"),
        blank=True,
        max_length=600,
        help_text=_("Comes under the four steps that the page tells by itself."),
    )

    template = "forms/request_form_page.html"
    landing_page_template = "forms/done.html"
    form_builder = RequestFormBuilder
    base_form_class = RequestFormPageForm
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    preview_modes = [("form", _("The form")), ("done", _("The page of thanks"))]
    page_description = _("A form whose answers become requests, with number, code and a date.")

    content_panels = [
        CheckedPanel(),
        *AbstractForm.content_panels,
        FieldPanel("intro"),
        MultiFieldPanel(
            [FieldPanel("kinds"), FieldPanel("default_kind"), FieldPanel("tier")],
            heading=_("What it takes in"),
        ),
        HelpPanel(template="forms/admin/questions_help.html", heading=_("About the questions")),
        InlinePanel("form_fields", heading=_("Questions"), label=_("question")),
        MultiFieldPanel(
            [FieldPanel("button_text"), FieldPanel("thanks_text"), FieldPanel("next_text")],
            heading=_("Words before and after"),
        ),
        CentreSubmissionsPanel(),
    ]

    class Meta:
        verbose_name = _("form page")
        verbose_name_plural = _("form pages")

    @cached_property
    def questions(self) -> list:
        """Everything on the form in its order, headings too; asked of the database once."""
        return list(self.form_fields.all())

    def get_form_fields(self) -> list:
        return [question for question in self.questions if not question.is_section]

    def get_form_class(self) -> type:
        return self.form_builder(self.get_form_fields(), page=self).get_form_class()

    def get_data_fields(self) -> list[tuple[str, str]]:
        """The columns of the submissions: never one that says who it was, or whom it is about."""
        asked = [one for one in self.get_form_fields() if one.maps_to not in PRIVATE]
        return [
            ("submit_time", _("Submitted")),
            ("number", _("Number")),
            *((question.name, question.label) for question in asked),
        ]

    def get_submissions_list_view_class(self):
        from forms.submissions import CentreSubmissionsView

        return CentreSubmissionsView

    def address_of(self, request: HttpRequest, name: str) -> str:
        """The address of one of the routes below."""
        return self.get_url(request) + self.reverse_subpage(name)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Where one is and where one may go, for each of the page's views."""
        form_url = self.get_url(request)
        added = {"form_url": form_url, "held_url": f"{form_url}held/"}
        return super().get_context(request, *args, **kwargs) | added

    @path("")
    def form(self, request: HttpRequest) -> HttpResponse:
        return reading.form(request, self)

    @path("send/")
    def send(self, request: HttpRequest) -> HttpResponse:
        return sending.send(request, self)

    @path("done/")
    def done(self, request: HttpRequest) -> HttpResponse:
        return thanks.done(request, self)

    @path("held/")
    def held_photo(self, request: HttpRequest) -> HttpResponse:
        return held.photo(request)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return {"form": reading.form, "done": thanks.preview}[mode_name](request, self)
