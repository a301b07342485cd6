"""The sitemap's parts: each address in both languages, at the site's public name."""

from django.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps import Sitemap as WagtailSitemap

from home.absolute import absolute, english
from home.pages.archived import is_archived


class BilingualSitemap(Sitemap):
    """Give ``items``, ``location`` (the Chinese path) and ``lastmod``."""

    # Of one file; the index names as many files as there must be.
    limit = 2000

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        found = []
        for item in self.shown(self.paginator.page(page).object_list):
            here = self.location(item)
            addresses = {"zh-Hans": absolute(here), "en": absolute(english(here))}
            twins = [{"lang_code": code, "location": one} for code, one in addresses.items()]
            found += [
                {"location": one, "lastmod": self.lastmod(item), "alternates": twins}
                for one in addresses.values()
            ]
        return found

    def shown(self, items):
        return items


class PageSitemap(BilingualSitemap, WagtailSitemap):
    """Editors' pages, without those that are archived."""

    def location(self, page) -> str:
        return page.get_url(self.request)

    def shown(self, pages):
        return [page for page in pages if not is_archived(page)]
