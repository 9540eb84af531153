"""Finding the words somebody quotes in the text they quote from."""

import re
from typing import NamedTuple

from claims.lib.errors import InvalidInput


class Passage(NamedTuple):
    """Where the words stand, in code points, and how the text itself writes them."""

    start: int
    end: int
    exact: str


def find_quote(text: str, quote: str, occurrence: int = 1) -> Passage:
    """The `occurrence`-th place (from 1) where `text` says `quote`.

    White space counts as any white space, because a browser joins lines when words are copied; everything else is
    compared exactly. Places do not overlap. `InvalidInput` for an empty quote or one that is not there that often.
    """
    words = quote.split()
    if not words:
        raise InvalidInput("There is no quote. Copy the exact words from the text.", code="empty_quote")
    if occurrence < 1:
        raise InvalidInput("Occurrences are counted from 1.", code="invalid_occurrence", found=occurrence)
    places = list(re.finditer(r"\s+".join(re.escape(word) for word in words), text))
    shown = quote.strip() if len(quote.strip()) <= 120 else quote.strip()[:119] + "…"
    if not places:
        raise InvalidInput(
            f"“{shown}” does not stand in this text. Copy the words exactly as they are there, quotation marks, "
            "hyphens and capitals included.",
            code="quote_not_found",
        )
    if occurrence > len(places):
        times = "once" if len(places) == 1 else f"{len(places)} times"
        raise InvalidInput(
            f"“{shown}” stands in this text {times}, so there is no occurrence {occurrence}.",
            code="quote_not_found",
            expected=len(places),
            found=occurrence,
        )
    place = places[occurrence - 1]
    return Passage(place.start(), place.end(), place.group())
