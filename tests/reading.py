"""A public page as a reader meets it: headings, rows with their states, links, text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "img", "input", "br", "hr", "source", "path", "circle", "rect", "use"}


@dataclass
class SeenRow:
    heading: str = ""
    state: str = ""
    whole: str = ""


@dataclass
class Seen:
    language: str = ""
    headings: list[str] = field(default_factory=list)
    rows: list[SeenRow] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    text: str = ""


def seen(response) -> Seen:
    """Read the page. Only rows with a state count as rows."""
    if hasattr(response, "render") and not response.is_rendered:
        response.render()
    reader = _Reader()
    reader.feed(response.content.decode())
    page = reader.page
    page.text = " ".join(page.text.split())
    page.rows = [row for row in page.rows if row.state]
    return page


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.page, self.open, self.in_main = Seen(), [], False

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        classes = (attrs.get("class") or "").split()
        if tag == "html":
            self.page.language = attrs.get("lang", "")
        if tag == "main":
            self.in_main = True
        if tag == "a" and self.in_main:
            self.page.links.append(attrs.get("href", ""))
        if tag == "li" and "row" in classes:
            self.page.rows.append(SeenRow())
        if tag in ("h1", "h2", "h3") and self.in_main:
            self.page.headings.append("")
        if tag not in VOID:
            self.open.append((tag, classes))

    def handle_endtag(self, tag):
        if tag == "main":
            self.in_main = False
        if tag in VOID:
            return
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not self.in_main:
            return
        self.page.text += data
        tags = [tag for tag, _classes in self.open]
        if any(tag in ("h1", "h2", "h3") for tag in tags):
            self.page.headings[-1] += data.strip()
        row = next((n for n, (_tag, classes) in enumerate(self.open) if "row" in classes), None)
        if row is None:
            return
        self._of_row(data, self.open[row:])

    def _of_row(self, data, inside):
        current = self.page.rows[-1]
        current.whole = f"{current.whole} {data.strip()}".strip()
        if any("row-title" in classes for _tag, classes in inside):
            current.heading += data.strip()
        in_echo = any("echo-row" in classes for _tag, classes in inside)
        if in_echo and inside[-1][0] == "b":
            current.state += data.strip()
