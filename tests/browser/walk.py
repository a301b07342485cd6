"""What is asked of every page a walk stops at: WCAG 2.2 AA in each look, and no sideways scroll."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page

LOOKS = ((390, "light"), (390, "dark"), (1280, "light"), (1280, "dark"))
# CSS pixels, and the reader's own text size in per cent of what the browser begins with.
SQUEEZED = ((320, 100), (390, 200), (1280, 200))

# A page just resized is drawn anew in the next frames; before that it is judged at its old width.
DRAWN_AT = """(width) => innerWidth === width && new Promise((drawn) =>
  requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))"""

# What Chromium begins with, in CSS pixels.
FONT_SIZES = {"standard": 16, "fixed": 13}

OVERFLOW = """() => {
  const wide = document.scrollingElement.scrollWidth;
  const over = wide > innerWidth;
  const out = over ? [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 6).map((one) => `${one.tagName.toLowerCase()}.${one.className}`) : [];
  return over ? `${wide} px of ${innerWidth}: ${out.join(", ")}` : "";
}"""


@dataclass
class Walk:
    """Stops at pages and collects what is wrong there, a line each in ``found``."""

    page: Page
    axe: Callable[[Page], list[str]]
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.browser = self.page.context.new_cdp_session(self.page)

    def visit(self, *addresses: str) -> None:
        for address in addresses:
            self.page.goto(address)
            self.stop(address)

    def stop(self, name: str) -> None:
        """Look at the page that is open in every way there is."""
        for width, scheme in LOOKS:
            self._resize(width)
            self.page.emulate_media(color_scheme=scheme)
            self.found += [f"{name} at {width} {scheme}: {line}" for line in self.axe(self.page)]
        self.page.emulate_media(color_scheme="light")
        for width, percent in SQUEEZED:
            self._resize(width)
            self._set_text_size(percent)
            over = self.page.evaluate(OVERFLOW)
            if over:
                self.found.append(f"{name} at {width}, text {percent} %: {over}")
        self._set_text_size(100)

    def _resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.wait_for_function(DRAWN_AT, arg=width)

    def _set_text_size(self, percent: int) -> None:
        """As a reader sets it in the browser: media queries in em feel it too."""
        sizes = {name: size * percent // 100 for name, size in FONT_SIZES.items()}
        self.browser.send("Page.setFontSizes", {"fontSizes": sizes})
