"""The teas as a calendar to subscribe to: the coming ones and those of the past year."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from home.absolute import absolute
from home.public import public_page
from sessions.models import TeaSessionPage
from sessions.programme import listed_teas

# How long a past tea stays in the calendar, and how many there are at most.
KEPT = timedelta(days=366)
MOST = 100
ASKED_AGAIN = timedelta(hours=6)


@require_safe
@public_page
def sessions_feed(request: HttpRequest) -> HttpResponse:
    """An iCalendar file. Times carry the college's time zone, with its rules."""
    calendar = Calendar()
    calendar.add("prodid", "-//Huiyin//Teas//ZH")
    calendar.add("version", "2.0")
    calendar.add("name", _("Shanshang afternoon tea"))
    calendar.add("x-wr-calname", _("Shanshang afternoon tea"))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    calendar.add("refresh-interval", ASKED_AGAIN, parameters={"VALUE": "DURATION"})
    since = timezone.localdate() - KEPT
    teas = listed_teas().filter(date__gte=since).order_by("-date", "-pk").defer_streamfields()
    for tea in reversed(teas[:MOST]):
        calendar.add_component(_event(tea, request))
    calendar.add_missing_timezones()
    return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")


def _event(tea: TeaSessionPage, request: HttpRequest) -> Event:
    changed = tea.last_published_at or timezone.now()
    event = Event()
    # The same for as long as the tea's page exists, whatever the page is called.
    event.add("uid", f"tea-{tea.pk}@huiyin")
    event.add("summary", tea.title)
    event.add("dtstart", timezone.localtime(tea.begins_at))
    event.add("dtend", timezone.localtime(tea.ends_at))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("location", tea.place)
    event.add("url", absolute(tea.get_url(request)))
    if tea.how_to_ask and not tea.is_over:
        event.add("description", tea.how_to_ask)
    return event
