"""Dates: found as they are written, then resolved against the text's own frame and the day of publication.

`forms` are the ways of writing a date, `find` finds them in tokens, `days_of` says which days one means.
"""

from claims.extraction.extractors.rules_en.dates.days import Days
from claims.extraction.extractors.rules_en.dates.finding import find
from claims.extraction.extractors.rules_en.dates.forms import Written
from claims.extraction.extractors.rules_en.dates.resolving import Frame, days_of

__all__ = ["Days", "Frame", "Written", "days_of", "find"]
