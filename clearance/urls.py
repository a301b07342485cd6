"""Addresses of the domain; those of its public pages come before the pages of editors."""

from django.urls import include, path

from clearance.desk.photos import photo
from clearance.public.feed import issues_feed
from clearance.public.issue import issue
from clearance.public.photo import public_photo

urlpatterns = [
    path("feeds/issues.atom", issues_feed, name="issues_feed"),
    path("follow-up/", include("clearance.followup.urls")),
    path("my/", include("clearance.my.urls")),
    path("patrol/", include("clearance.patrol.urls")),
    path("photos/<uuid:key>/", photo, name="photo"),
    path("progress/met/", include("clearance.public.met.urls")),
    path("progress/issues/<str:number>/", issue, name="issue"),
    path("progress/photos/<uuid:key>.jpg", public_photo, name="public_photo"),
    path("search/", include("clearance.search.urls")),
    path("track/", include("clearance.track.urls")),
]
