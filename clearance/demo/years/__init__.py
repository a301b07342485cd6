"""The sample years: thousands of matters that were said, worked on and answered since 2021."""

from clearance.demo.years.build import build_years

__all__ = ["build_years"]
