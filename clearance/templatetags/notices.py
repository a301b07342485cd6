"""What the desk says of notices that failed, and of nights that have nobody to be told."""

from django import template
from django.utils import timezone

from clearance.desk.duty import nights_without_duty
from clearance.desk.leaving import heads_away as heads_away_for
from clearance.notices.again import lately_given_up

register = template.Library()


@register.inclusion_tag("clearance/desk/failed_notices.html", takes_context=True)
def failed_notices(context) -> dict:
    """How many, to whoever looks after them; nothing to others."""
    return {"count": lately_given_up(context["request"].user, timezone.now())}


@register.inclusion_tag("clearance/desk/duty_gap.html", takes_context=True)
def duty_gap(context) -> dict:
    """The nights without a duty officer, to whoever keeps the roster; nothing to others."""
    nights = nights_without_duty(context["request"].user)
    return {"nights": nights, "today": timezone.localdate()}


@register.inclusion_tag("clearance/desk/heads_away.html", takes_context=True)
def heads_away(context) -> dict:
    """Heads who are away without a deputy, to the dispatcher; nothing to others."""
    return {"leaves": heads_away_for(context["request"].user)}
