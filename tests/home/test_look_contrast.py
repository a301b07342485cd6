"""The colours of tokens.css against each other: text 4.5:1, marks and borders 3:1 (WCAG 2.2)."""

import re

import pytest
from django.conf import settings

TOKENS = (settings.BASE_DIR / "site" / "static" / "css" / "tokens.css").read_text()
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part))
    for part in TOKENS.split("@media (prefers-color-scheme: dark)")
)
GROUNDS = ("paper", "card", "sunk", "wash")
INKS = ("ink", "quiet", "accent", "soon", "late")
TEXT = [(ink, ground) for ink in INKS for ground in GROUNDS]
TEXT += [("on-accent", "accent"), ("on-accent", "accent-deep")]
MARKS = [("hollow", ground) for ground in GROUNDS]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_from_its_ground(tokens, ink, ground):
    assert contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_mark_stands_out_from_its_ground(tokens, mark, ground):
    assert contrast(tokens[mark], tokens[ground]) >= 3


def test_dark_redefines_every_colour_of_light():
    assert sorted(DARK) == sorted(LIGHT)
