from django.urls import path

from clearance.patrol.views import patrol, patrol_look

urlpatterns = [
    path("", patrol, name="patrol"),
    path("<str:number>/", patrol_look, name="patrol_look"),
]
