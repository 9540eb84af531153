"""Months, weekdays and small numbers as reports write them, in the languages whose reports we read."""

from collections.abc import Iterable, Mapping

from claims.extraction.extractors.rules_en.tables import grammar as english
from claims.extraction.extractors.rules_en.tables.numbers import ORDINAL_VALUES, TENS, UNITS
from claims.extraction.extractors.rules_es.tables import time as spanish


def _with_tens(units: Mapping[str, int]) -> dict[str, int]:
    """ "forty-four" and "forty four" as well."""
    return {
        f"{ten}{between}{word}": tens + value
        for ten, tens in TENS.items()
        for word, value in units.items()
        if 0 < value < 10
        for between in "- "
    }


# Name -> 1 to 12; name -> 0 (Monday) to 6, as `date.weekday` counts.
MONTHS = english.MONTHS | spanish.MONTHS
WEEKDAYS = english.WEEKDAYS | spanish.WEEKDAYS
# Up to 99.
CARDINALS = UNITS | TENS | _with_tens(UNITS)
ORDINALS = ORDINAL_VALUES | _with_tens(ORDINAL_VALUES)

# Before a number that is whole: "four" within "forty-four" or "a hundred and four" is none, nor "044" within "1,044".
WHOLE_NUMBER = r"(?<![\w.,-])(?<!hundred )(?<!hundred and )"


def marks_of(words: Iterable[str]) -> tuple[str, ...]:
    """The shortest of `words` of which each of them contains one: a text without these has none of the words."""
    marks: list[str] = []
    for word in sorted(words, key=len):
        if not any(mark in word for mark in marks):
            marks.append(word)
    return tuple(marks)


def any_of(words: Iterable[str]) -> str:
    """A regular expression for one of `words`, the longest that fits."""
    return "|".join(sorted(words, key=len, reverse=True))
