"""Sample teas, published by the sample editor as a real one would publish them."""

from sessions.demo.build import build

__all__ = ["build"]
