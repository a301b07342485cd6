"""Addresses under /my/."""

from django.urls import path

from clearance.my import views
from clearance.track.urls import RecordNumber  # noqa: F401 - registers the converter

urlpatterns = [
    path("", views.my, name="my"),
    path("add/", views.my_add, name="my_add"),
    path("<record_number:number>/", views.my_open, name="my_open"),
    path("<record_number:number>/said/", views.my_say, name="my_say"),
    path("<record_number:number>/drop/", views.my_drop, name="my_drop"),
]
