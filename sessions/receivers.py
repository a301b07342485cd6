"""What Wagtail tells us: a page went live, by hand, by schedule or at a workflow's end."""

from wagtail.signals import page_published

from sessions.models import TeaSessionPage
from sessions.publishing import enter_raised


def _enter(sender, instance, revision, **_kwargs):
    if isinstance(instance, TeaSessionPage):
        enter_raised(instance, revision)


def connect() -> None:
    page_published.connect(_enter, dispatch_uid="enter raised issues")
