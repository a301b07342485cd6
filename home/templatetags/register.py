"""What the college register and the review have to say on other pages of the admin."""

from django import template

from home.college.missing_years import missing_years_for
from home.review.waiting import reviews_for

register = template.Library()


@register.inclusion_tag("home/admin/missing_years.html", takes_context=True)
def missing_years(context):
    return {"years": missing_years_for(context["request"].user)}


@register.inclusion_tag("home/review/waiting.html", takes_context=True)
def to_review(context):
    return {"states": reviews_for(context["request"].user)}
