"""Full-width and half-width: ３ and 3, Ａ and A, what a Chinese keyboard makes of figures."""

import unicodedata


def half_width(text: str) -> str:
    """The text in ordinary letters and figures; ligatures and circled figures come apart too."""
    return unicodedata.normalize("NFKC", text)
