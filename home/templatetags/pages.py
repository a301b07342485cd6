"""Tags that say where a page stands among the others."""

from django import template

from home.crumbs import Crumb, crumbs_to
from home.standing import Shelf, shelves

register = template.Library()


@register.simple_tag(takes_context=True)
def page_crumbs(context) -> tuple[Crumb, ...]:
    """The way to the page of this context, or to a view that is no page."""
    if "request" not in context:
        return ()
    return crumbs_to(context.get("page"), context["request"])


@register.simple_tag
def standing_answers() -> tuple[Shelf, ...]:
    return shelves()
