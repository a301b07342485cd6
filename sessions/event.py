"""A tea as an event in the words of schema.org, for search engines and calendars that read them."""

import json

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from home.absolute import absolute
from home.frame import frame_for
from sessions.models import TeaSessionPage

# What could end the script element that the data stand in.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}
IN_ROOM = "https://schema.org/OfflineEventAttendanceMode"
IN_ROOM_AND_LIVE = "https://schema.org/MixedEventAttendanceMode"


def event_data(tea: TeaSessionPage, request: HttpRequest) -> dict:
    college = frame_for(request).college_name
    place = {"@type": "Place", "name": tea.place, "address": f"{college} {tea.place}".strip()}
    url = absolute(tea.get_url(request))
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": tea.title,
        "url": url,
        "startDate": timezone.localtime(tea.begins_at).isoformat(),
        "endDate": timezone.localtime(tea.ends_at).isoformat(),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": IN_ROOM_AND_LIVE if tea.live_url else IN_ROOM,
        "location": place,
        "description": tea.search_description or tea.how_to_ask or tea.title,
    }
    if tea.live_url:
        data["location"] = [place, {"@type": "VirtualLocation", "url": tea.live_url}]
    if college:
        data["organizer"] = {"@type": "Organization", "name": college, "url": absolute("/")}
    return data


def event_json(tea: TeaSessionPage, request: HttpRequest) -> SafeString:
    """For a data block: nothing in it can end the element."""
    written = json.dumps(event_data(tea, request), ensure_ascii=False)
    return mark_safe(written.translate(ESCAPES))  # what could be markup is escaped above
