"""Addresses under /follow-up/."""

from django.urls import path

from clearance.followup.views import follow_up_link, follow_up_thanks

urlpatterns = [
    path("thanks/", follow_up_thanks, name="follow_up_thanks"),
    path("<str:token>/", follow_up_link, name="follow_up"),
]
