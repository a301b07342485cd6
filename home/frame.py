"""What stands round every page: the menu's entries and the college's own lines.

Kept in the object cache by host and language, so that a page costs no query for its frame.
"""

from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from home.models import CollegeSettings
from home.pages.archived import is_archived

# An editor's change of the menu shows after this many seconds at the latest.
KEPT_FOR = 60


@dataclass(frozen=True)
class Entry:
    title: str
    url: str

    def is_current(self, path: str) -> bool:
        return path.startswith(self.url)


@dataclass(frozen=True)
class Frame:
    home_url: str = "/"
    nav: tuple[Entry, ...] = ()
    college_name: str = ""
    office_hours: str = ""
    centre_contact: str = ""
    emergency: str = ""
    crisis: str = ""
    icp: str = ""
    police_record: str = ""
    police_url: str = ""
    sample_notice: str = ""
    privacy_url: str = ""


def frame_for(request: HttpRequest) -> Frame:
    """The frame of the site that answers this request; an empty one where there is no site."""
    key = f"frame:{request.get_host()}:{get_language()}"
    frame = cache.get(key)
    if frame is None:
        site = Site.find_for_request(request)
        frame = _read(site, request) if site else Frame()
        cache.set(key, frame, KEPT_FOR)
    return frame


def _read(site: Site, request: HttpRequest) -> Frame:
    college = CollegeSettings.for_site(site)
    in_menu = Page.objects.child_of(site.root_page).live().in_menu().order_by("path")
    pages = [page for page in in_menu.specific() if not is_archived(page)]
    privacy = getattr(college, "privacy_page", None)
    return Frame(
        home_url=site.root_page.get_url(request) or "/",
        nav=tuple(Entry(page.title, page.get_url(request)) for page in pages),
        college_name=college.college_name,
        office_hours=college.office_hours_text,
        centre_contact=college.centre_contact,
        emergency=college.emergency_text,
        crisis=college.crisis_text,
        icp=college.icp,
        police_record=college.police_record,
        police_url=_police_url(college.police_record),
        sample_notice=college.sample_notice,
        privacy_url=privacy.get_url(request) if privacy else "",
    )


def _police_url(record: str) -> str:
    """Where a visitor can check the number, as the police ask of each site's foot."""
    digits = "".join(char for char in record if char.isdigit())
    return f"https://beian.mps.gov.cn/#/query/webSearch?code={digits}" if digits else ""
