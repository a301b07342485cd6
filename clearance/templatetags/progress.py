"""Tags of the pages that show issues."""

from django import template

from clearance.faces.shapes import LEGEND
from clearance.lists.listing import Listing, listing_of

register = template.Library()


@register.simple_tag(takes_context=True)
def progress_list(context, page) -> Listing:
    """The list of this page, narrowed as the address says."""
    return listing_of(page, context["request"])


@register.simple_tag
def legend_of_marks():
    return LEGEND
