"""Tags of the frame and of components that wrap what a page writes in them."""

import re

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from home.absolute import ENGLISH, absolute, chinese, english
from home.frame import Entry, Frame, frame_for

register = template.Library()

HAN = re.compile(r"[\u4e00-\u9fff]")


@register.simple_tag(takes_context=True)
def frame(context) -> Frame:
    """The menu and the college's lines, for mast and foot."""
    return frame_for(context["request"]) if "request" in context else Frame()


@register.filter
def is_current(entry: Entry, path: str) -> bool:
    return entry.is_current(path)


@register.simple_tag(takes_context=True)
def other_language_url(context) -> str:
    """This page in the other language: the language is in the path and nowhere else."""
    path = context["request"].get_full_path() if "request" in context else "/"
    return chinese(path) if path.startswith(ENGLISH) else english(path)


@register.simple_tag(takes_context=True)
def language_urls(context) -> dict[str, str]:
    """The page's one true address, here and in both languages, without its query."""
    path = context["request"].path if "request" in context else "/"
    return {
        "here": absolute(path),
        "zh": absolute(chinese(path)),
        "en": absolute(english(path)),
    }


@register.simple_block_tag
def described(content) -> SafeString:
    """{% described %} … {% enddescribed %}: the page in a sentence, for whoever lists it."""
    words = mark_safe(" ".join(content.split()))  # a rendered block is escaped already
    return format_html(
        '<meta name="description" content="{0}"><meta property="og:description" content="{0}">',
        words,
    )


@register.simple_block_tag(takes_context=True)
def sec(context, content, heading, note="", link="", link_words="", anchor="") -> SafeString:
    """{% sec heading=… note=… link=… link_words=… anchor=… %} … {% endsec %}."""
    anchor = anchor or f"sec-{slugify(heading, allow_unicode=True)}"
    return render_to_string(
        "components/sec.html",
        {
            "heading": heading,
            "note": note,
            "link": link,
            "link_words": link_words,
            "anchor": anchor,
            "content": content,
        },
    )


register.filter("absolute", absolute)


@register.filter
def grouped(figure: int) -> str:
    """3,241: thousands in both languages, though Chinese would group by ten thousands."""
    return f"{figure:,}"


@register.filter
def is_chinese(text) -> bool:
    """Whether a text that the college wrote needs its language said on an English page."""
    return HAN.search(str(text)) is not None
