"""Tags of the teas' pages, and of the front page where it speaks of them."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from clearance.faces.timecode import written
from home.crumbs import Crumb, crumbs_to
from sessions import programme as teas
from sessions.echo import TeaEcho, echo_of_tea
from sessions.event import event_json
from sessions.facts import Fact, agenda_words, facts_of, time_and_place, when_words
from sessions.listing import Archive, archive_of
from sessions.models import SessionIndexPage
from sessions.promised import Promised, promised_before
from sessions.timecode import address_at

register = template.Library()
register.filter("timecode", written)
register.filter("address_at", address_at)


@register.filter
def tea_when(tea) -> str:
    return when_words(tea)


@register.filter
def agenda_line(tea) -> str:
    return agenda_words(tea)


@register.filter
def is_over(tea) -> bool:
    return tea.is_over


@register.simple_tag
def tea_number(tea) -> SafeString | str:
    """第22期, with the figure apart so that it can be large; a copy's title while it has none."""
    if tea.number is None:
        return tea.title
    figure = format_html("<b>{}</b>", tea.number)
    # Translators: the number of a tea in its series.
    return format_html(_("No. {number}"), number=figure)


@register.simple_tag(takes_context=True)
def tea_echo(context, tea) -> TeaEcho:
    """What was raised at the tea; in a preview also what is about to be."""
    request = context["request"]
    return echo_of_tea(tea, is_preview=getattr(request, "is_preview", False))


@register.simple_tag(takes_context=True)
def tea_crumbs(context, tea) -> tuple[Crumb, ...]:
    """The way to a tea: the list of teas, then its term there."""
    crumbs = crumbs_to(tea, context["request"])
    if tea.term is None:
        return crumbs
    return (*crumbs, Crumb(tea.term.name, f"{crumbs[-1].url}?term={tea.term_id}"))


@register.simple_tag
def tea_facts(tea) -> tuple[Fact, ...]:
    return facts_of(tea)


@register.simple_tag
def tea_time_and_place(tea) -> tuple[Fact, ...]:
    return time_and_place(tea)


@register.simple_tag
def tea_promised(tea) -> Promised | None:
    return promised_before(tea)


@register.simple_tag(takes_context=True)
def tea_event(context, tea) -> SafeString:
    """The tea as data for search engines."""
    return event_json(tea, context["request"])


@register.simple_tag
def tea_neighbours(tea) -> dict:
    return teas.neighbours_of(tea)


@register.simple_tag(takes_context=True)
def tea_archive(context) -> Archive:
    """The list of teas, narrowed as the address says."""
    return archive_of(context["request"])


@register.simple_tag
def next_tea():
    return teas.coming_teas().first()


@register.simple_tag
def last_tea():
    return teas.past_teas().select_related("picture").first()


@register.simple_tag(takes_context=True)
def teas_address(context) -> str:
    index = SessionIndexPage.objects.live().first()
    return index.get_url(context["request"]) if index else ""
