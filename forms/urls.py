"""Where forms are posted to, and where the stickers on doors lead."""

from django.urls import path, re_path

from forms.door import place
from forms.views import send

urlpatterns = [
    path("p/<str:code>/", place, name="place"),
    re_path(r"^(?P<path>(?:[\w\-]+/)+)send/$", send, name="form_send"),
]
