"""Addresses that views hold, so that no editor's page can lie under them unseen."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# Directly under the home page: the first part of every view's address, and of what is kept
# for views to come. A test compares it with the site's addresses.
AT_ROOT = frozenset(
    {
        "admin",
        "documents",
        "en",
        "feeds",
        "follow-up",
        "healthz",
        "media",
        "my",
        "open311",
        "p",
        "patrol",
        "photos",
        "search",
        "signin",
        "static",
        "stats",
        "track",
    }
)
# Under the progress lists: issues and their pictures.
AT_PROGRESS = frozenset({"issues", "photos"})


def check_slug(slug: str, parent) -> None:
    """Raise ValidationError when the parent keeps the slug for a view of its own."""
    kept = getattr(parent and parent.specific_class, "reserved_child_slugs", ())
    if slug in kept:
        raise ValidationError(
            {
                "slug": _("“%(slug)s” is an address of the site itself. Choose another.")
                % {"slug": slug}
            }
        )
