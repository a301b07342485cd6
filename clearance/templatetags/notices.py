"""What the desk says of notices that failed."""

from django import template
from django.utils import timezone

from clearance.notices.again import lately_given_up

register = template.Library()


@register.inclusion_tag("clearance/desk/failed_notices.html", takes_context=True)
def failed_notices(context) -> dict:
    """How many, to whoever looks after them; nothing to others."""
    return {"count": lately_given_up(context["request"].user, timezone.now())}
