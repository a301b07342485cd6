"""Addresses of the domain; those of its public pages come before the pages of editors."""

urlpatterns = []
