"""Addresses of the programme that are no editor's pages."""

from django.urls import path

from sessions.calendar import sessions_feed

urlpatterns = [
    path("feeds/sessions.ics", sessions_feed, name="sessions_feed"),
]
