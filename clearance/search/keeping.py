"""Keeps the entries current, within the transaction that changes what they are copies of.

By signals, as Wagtail keeps its own index: an entry is derived, and whatever way an issue or
a page changes, now or in code to come, must not be able to forget it.
"""

from contextlib import contextmanager

from django.db.models.signals import post_save
from wagtail.models import Page
from wagtail.signals import page_published

from clearance.enums import CLEARED_LEVELS, Audience
from clearance.models import Issue, SearchEntry, Update
from clearance.search.entries import keep_issue, keep_page, rebuild
from home.models import Location

# What Wagtail saves of a page when a draft is kept or a page is moved; no public word changes.
LIVE_FIELDS = {"live", "title"}


def _issue_saved(instance: Issue, created: bool, **_kwargs) -> None:
    if instance.publicity in CLEARED_LEVELS:
        keep_issue(instance.pk)
    elif not created:
        SearchEntry.objects.filter(issue=instance.pk).delete()


def _update_saved(instance: Update, **_kwargs) -> None:
    if instance.audience == Audience.PUBLIC:
        keep_issue(instance.issue_id)


def _place_saved(instance: Location, created: bool, **_kwargs) -> None:
    """What happens in a bedroom is nobody's business, from when the place is called one."""
    if instance.is_bedroom and not created:
        SearchEntry.objects.filter(issue__location=instance.pk).delete()


def _page_saved(sender, instance, update_fields=None, **_kwargs) -> None:
    if isinstance(instance, Page) and (not update_fields or LIVE_FIELDS & set(update_fields)):
        keep_page(instance)


def _page_published(instance: Page, **_kwargs) -> None:
    """Again, with what hangs on the page: it is saved after the page itself."""
    keep_page(instance)


RECEIVERS = (
    (post_save, _issue_saved, Issue, "search issue"),
    (post_save, _update_saved, Update, "search update"),
    (post_save, _place_saved, Location, "search place"),
    (post_save, _page_saved, None, "search page"),
    (page_published, _page_published, None, "search published page"),
)


def connect() -> None:
    for signal, receiver, sender, uid in RECEIVERS:
        signal.connect(receiver, sender=sender, dispatch_uid=uid)


@contextmanager
def put_off():
    """Keep nothing meanwhile and make every entry anew at the end: for who writes thousands."""
    for signal, _receiver, sender, uid in RECEIVERS:
        signal.disconnect(sender=sender, dispatch_uid=uid)
    try:
        yield
    finally:
        connect()
    rebuild()
