"""What the public search knows: a copy of public words, kept by ``clearance.search`` alone."""

from django.db import models

from clearance.enums import FoundKind


class SearchEntry(models.Model):
    """One issue or page as the public may read it.

    ``title_terms`` and ``terms`` are what the database looks in: characters, pairs of them
    and words, with spaces between. ``clearance.search.tables`` lays the index over them.
    """

    kind = models.CharField(max_length=8, choices=FoundKind)
    issue = models.OneToOneField(
        "clearance.Issue", models.CASCADE, null=True, editable=False, related_name="+"
    )
    page = models.OneToOneField(
        "wagtailcore.Page", models.CASCADE, null=True, editable=False, related_name="+"
    )
    title = models.TextField()
    # Place, category, departments, number: by what people remember a matter.
    facts = models.TextField(blank=True)
    body = models.TextField(blank=True)
    title_terms = models.TextField(blank=True)
    terms = models.TextField(blank=True)

    class Meta:
        verbose_name = "search entry"
        default_permissions = ()

    def __str__(self) -> str:
        return self.title
