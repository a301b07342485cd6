"""Running text in a cell: plain paragraphs where it is no more, else its HTML, cleaned."""

import re
from html import escape, unescape

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import expand_db_html

from home.pages.blocks import SENTENCE_FEATURES

# The editor's own marks, made anew at each saving.
BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
BREAK = re.compile(r"<br ?/?>")


def to_cell(html: str) -> str:
    """Two paragraphs are parted by an empty line; what has links or lists stays HTML."""
    clean = _cleaned(expand_db_html(html))
    paragraphs = PARAGRAPH.findall(clean)
    plain = "\n\n".join(unescape(BREAK.sub("\n", one)) for one in paragraphs)
    return plain if to_html(plain) == clean else clean


def to_html(cell: str) -> str:
    if cell.startswith("<"):
        return _cleaned(cell)
    paragraphs = (one.strip() for one in re.split(r"\n\s*\n", cell))
    return "".join(f"<p>{_lines(one)}</p>" for one in paragraphs if one)


def _lines(paragraph: str) -> str:
    return "<br/>".join(escape(line, quote=False) for line in paragraph.split("\n"))


def _cleaned(html: str) -> str:
    """What an editor's own text could hold: nothing that runs, nothing that changes the look."""
    converter = ContentstateConverter(features=SENTENCE_FEATURES)
    kept = converter.to_database_format(converter.from_database_format(html))
    return BLOCK_KEY.sub("", kept)
