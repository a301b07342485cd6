"""Public matters for search engines: those with words to be found by."""

from datetime import datetime

from django.db.models import Max

from clearance.lists.rows import READABLE
from clearance.models import Issue
from home.sitemap import BilingualSitemap


class IssueSitemap(BilingualSitemap):
    def items(self):
        # By key and not by change, so that what is on which page stays the same.
        return Issue.objects.listed().filter(READABLE).only("number", "changed_at").order_by("pk")

    def location(self, issue: Issue) -> str:
        return issue.get_absolute_url()

    def lastmod(self, issue: Issue) -> datetime:
        return issue.changed_at

    def get_latest_lastmod(self) -> datetime | None:
        return self.items().order_by().aggregate(last=Max("changed_at"))["last"]
