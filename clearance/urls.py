"""Addresses of the domain; those of its public pages come before the pages of editors."""

from django.urls import include, path

urlpatterns = [
    path("track/", include("clearance.track.urls")),
]
