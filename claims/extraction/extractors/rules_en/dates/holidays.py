"""Days that are called by their feast: "on New Year's Day", "Christmas morning"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.dates.forms import Calendar, Written

# Month and day; feasts that move with the moon or the week are left out.
_FEASTS = PhraseTable(
    {
        "new year 's eve": (12, 31),
        "new year 's day": (1, 1),
        "new years day": (1, 1),
        "new years eve": (12, 31),
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "christmas morning": (12, 25),
        "christmas night": (12, 25),
        "boxing day": (12, 26),
        "valentine 's day": (2, 14),
        "halloween night": (10, 31),
        "fourth of july": (7, 4),
        "july fourth": (7, 4),
    }
)
FIRST_WORDS = _FEASTS.firsts


def find(tokens: Sequence[Token], index: int) -> Written | None:
    hit = _FEASTS.at(tokens, index)
    return Written(index, hit[0], Calendar(None, *hit[1])) if hit else None
