"""Ratings on a scale: "7.9/10", "84 out of 100"."""

import re
from decimal import Decimal
from typing import NamedTuple

# The tops that scales of ratings have.
_RATING = re.compile(r"(?<![\d./,])(\d{1,3}(?:\.\d{1,2})?) ?(?:/|out of) ?(100|20|10|6|5|4)(?![\d/])(?!\.\d)")


class Rating(NamedTuple):
    """Code points [start, stop); `top` is the best rating there is."""

    start: int
    stop: int
    value: Decimal
    top: str


def found_in(text: str) -> list[Rating]:
    """Left to right."""
    return [Rating(found.start(), found.end(), Decimal(found[1]), found[2]) for found in _RATING.finditer(text)]
