"""What every page of the site has in common: it is the same for everybody."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page, PageViewRestriction

from home.pages.checking import CheckedForm, CheckedPanel
from home.pages.reserved import check_slug
from home.public import mark_public


class PublicPageForm(CheckedForm, WagtailAdminPageForm):
    """Refuses a slug that the parent keeps for a view, and texts that may not be published."""

    def clean(self):
        cleaned = super().clean()
        if "slug" in cleaned:
            try:
                check_slug(cleaned["slug"], self.parent_page)
            except ValidationError as refusal:
                self.add_error(None, refusal)
        return cleaned


class PublicPageMixin:
    """Put before Page. Reading it touches no session, so that it can be cached.

    A page that some readers may not see does not belong on this site; Wagtail's privacy
    settings are therefore off, and are not asked for on every reading either.
    """

    base_form_class = PublicPageForm
    private_page_options = []
    reserved_child_slugs: frozenset[str] = frozenset()
    # Under which kind the public search has it; empty for none.
    search_kind = "page"

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        reading = request.method in ("GET", "HEAD") and not getattr(request, "is_preview", False)
        return mark_public(response) if reading and response.status_code == 200 else response

    def get_view_restrictions(self):
        return PageViewRestriction.objects.none()

    def route(self, request, path_components):
        """Find a page in two queries however deep it lies; Wagtail asks two for each level."""
        if path_components:
            goal = self._below(path_components)
            if goal is not None:
                return goal.specific.route(request, [])
        return super().route(request, path_components)

    def _below(self, path_components: list[str]) -> Page | None:
        address = f"{self.url_path}{'/'.join(path_components)}/"
        pages = Page.objects.filter(slug=path_components[-1], url_path=address)
        return pages.defer_streamfields().first()

    def clean(self):
        super().clean()
        if self.path:
            check_slug(self.slug, self.get_parent())

    def can_move_to(self, parent) -> bool:
        return super().can_move_to(parent) and (
            self.slug not in getattr(parent.specific_class, "reserved_child_slugs", ())
        )


class PublicPage(PublicPageMixin, Page):
    """Base of the site's own pages."""

    content_panels = [CheckedPanel(), *Page.content_panels]

    class Meta:
        abstract = True
