"""Finding the words somebody quotes in the text they quote from."""

import re
from bisect import bisect_right
from typing import NamedTuple

from claims.lib.errors import InvalidInput

_WHITE_SPACE = re.compile(r"\s+")


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
    places = _places(text, " ".join(words))
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
    start, end = places[occurrence - 1]
    return Passage(start, end, text[start:end])


def quote_at(text: str, quote: str, start: int) -> Passage:
    """The place `start` (code points) of `text`, if it says `quote` there; white space counts as in `find_quote`.

    `InvalidInput` where the text says something else there.
    """
    words = quote.split()
    if not words:
        raise InvalidInput("There is no quote. Copy the exact words from the text.", code="empty_quote")
    places = _places(text[start:], " ".join(words)) if start >= 0 else []
    if not places or places[0][0] != 0:
        raise InvalidInput(
            "The text says something else at that place. Select the words again, or copy them exactly.",
            code="quote_not_found",
            found=start,
        )
    end = start + places[0][1]
    return Passage(start, end, text[start:end])


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    """Where `quote`, its words one space apart, stands in `text`, in time linear in both.

    It is looked for in the text with every run of white space made one space, and the places are counted back.
    """
    runs = [run.span() for run in _WHITE_SPACE.finditer(text)]
    plain = _WHITE_SPACE.sub(" ", text)
    # For each run: the offset after its one space in `plain`, and how much longer the text is up to there.
    after: list[int] = []
    longer: list[int] = []
    for start, end in runs:
        before = longer[-1] if longer else 0
        after.append(start - before + 1)
        longer.append(before + end - start - 1)

    def in_text(offset: int) -> int:
        run = bisect_right(after, offset) - 1
        return offset + (longer[run] if run >= 0 else 0)

    places = []
    at = plain.find(quote)
    while at >= 0:
        end = at + len(quote)
        # The end is counted from the last character, since white space may follow it.
        places.append((in_text(at), in_text(end - 1) + 1))
        at = plain.find(quote, end)
    return places
