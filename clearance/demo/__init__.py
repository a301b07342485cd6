"""Sample requests and issues, each brought to where it stands by the real actions."""

from clearance.demo.build import build

__all__ = ["build"]
