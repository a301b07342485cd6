"""A big picture made small and opaque without a second copy of its full size in memory."""

from PIL import Image

from clearance.photos.colour import opaque

STRIP_ROWS = 64


def shrunk(image: Image.Image, longest: int) -> Image.Image:
    """Return a new opaque picture, its longest side at most ``longest``, with an empty info."""
    factor = max(1, max(image.size) // longest)
    small = None
    for top in range(0, image.height, STRIP_ROWS * factor):
        bottom = min(image.height, top + STRIP_ROWS * factor)
        strip = opaque(image.crop((0, top, image.width, bottom))).reduce(factor)
        if small is None:
            small = Image.new(strip.mode, (strip.width, -(-image.height // factor)))
        small.paste(strip, (0, top // factor))
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=None)
    return small
