"""Keeps the entries current, within the transaction that changes what they are copies of.

By signals, as Wagtail keeps its own index: an entry is derived, and whatever way an issue or
a page changes, now or in code to come, must not be able to forget it.
"""

from django.db.models.signals import post_save
from wagtail.models import Page
from wagtail.signals import page_published

from clearance.enums import CLEARED_LEVELS, Audience
from clearance.models import Issue, SearchEntry, Update
from clearance.search.entries import keep_issue, keep_page
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


def connect() -> None:
    post_save.connect(_issue_saved, sender=Issue, dispatch_uid="search issue")
    post_save.connect(_update_saved, sender=Update, dispatch_uid="search update")
    post_save.connect(_place_saved, sender=Location, dispatch_uid="search place")
    post_save.connect(_page_saved, dispatch_uid="search page")
    page_published.connect(_page_published, dispatch_uid="search published page")
