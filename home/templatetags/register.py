"""What the college register has to say on other pages of the admin."""

from django import template

from home.college.missing_years import missing_years_for

register = template.Library()


@register.inclusion_tag("home/admin/missing_years.html", takes_context=True)
def missing_years(context):
    return {"years": missing_years_for(context["request"].user)}
