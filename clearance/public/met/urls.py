"""Addresses of 我也遇到, beside the page of a matter and never cached."""

from django.urls import path

from clearance.public.met.views import met, stop

urlpatterns = [
    path("stop/<str:token>/", stop, name="met_stop"),
    path("<str:number>/", met, name="met"),
]
