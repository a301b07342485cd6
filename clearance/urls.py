"""Addresses of the domain; those of its public pages come before the pages of editors."""

from django.urls import include, path

from clearance.desk.photos import photo

urlpatterns = [
    path("photos/<uuid:key>/", photo, name="photo"),
    path("track/", include("clearance.track.urls")),
]
