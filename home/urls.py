"""Addresses of the shell: search and the like."""

urlpatterns = []
