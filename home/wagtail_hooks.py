"""Registers only; what is registered lives beside what it shows."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home.college.missing_years import warn_of_missing_years
from home.college.viewsets import CollegeRegister

register_snippet(CollegeRegister)
hooks.register("construct_homepage_panels", warn_of_missing_years)
