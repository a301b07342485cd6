"""Where forms are posted to."""

from django.urls import re_path

from forms.views import send

urlpatterns = [re_path(r"^(?P<path>(?:[\w\-]+/)+)send/$", send, name="form_send")]
