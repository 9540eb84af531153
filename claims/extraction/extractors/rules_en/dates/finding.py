"""Finding dates left to right: what each word can begin is looked up, the longest reading wins."""

from collections.abc import Callable, Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_en.dates import (
    calendar_dates,
    compounds,
    holidays,
    intervals,
    numbers,
    numeric,
    parts_of_time,
    periods,
    shifts,
    weekdays,
)
from claims.extraction.extractors.rules_en.dates.forms import Published, Written
from claims.extraction.extractors.rules_en.numerals import FIRST_WORDS
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.time import (
    DECADES,
    FROM_PUBLICATION,
    FROM_TOLD,
    SEASONS,
    THIS_DAY,
    UNITS,
    WHICH,
)

Rule = Callable[[Sequence[Token], int], Written | None]

_NUMBER_RULES: tuple[Rule, ...] = (
    numeric.find,
    calendar_dates.year_first,
    calendar_dates.day_first,
    shifts.anniversary,
    parts_of_time.part,
    weekdays.day_alone,
    shifts.counted,
    parts_of_time.decade,
    parts_of_time.quarter,
    parts_of_time.year,
)


def _starts() -> dict[str, tuple[Rule, ...]]:
    """Word to what can begin with it; a rule that stands earlier is tried earlier."""
    begins: list[tuple[Rule, frozenset[str] | set[str]]] = [
        (holidays.find, holidays.FIRST_WORDS),
        (calendar_dates.month_first, frozenset(MONTHS)),
        (weekdays.find, frozenset(WEEKDAYS)),
        (shifts.phrase, FROM_PUBLICATION.firsts | FROM_TOLD.firsts | THIS_DAY.firsts),
        (calendar_dates.day_first, numbers.ORDINAL_WORDS),
        (shifts.anniversary, numbers.ORDINAL_WORDS),
        (parts_of_time.part, numbers.ORDINAL_WORDS | {"last"}),
        (weekdays.day_alone, numbers.ORDINAL_WORDS),
        (periods.which_unit, frozenset(WHICH)),
        (periods.toward, {"earlier", "later"}),
        (periods.that_unit, {"that", "same"}),
        (periods.weekend, {"weekend"}),
        (parts_of_time.season, SEASONS | {"fall"}),
        (parts_of_time.decade, frozenset(DECADES)),
        (parts_of_time.quarter, {"q1", "q2", "q3", "q4", "h1", "h2"}),
        (periods.week_around, {"week"}),
        (periods.end_of, {"end"}),
        (periods.to_date, {"year"}),
        (shifts.now, {"now"}),
        (parts_of_time.year, {"nineteen", "twenty", "two"}),
        (shifts.counted, FIRST_WORDS - {"half"}),
    ]
    starts: dict[str, list[Rule]] = {}
    for rule, words in begins:
        for word in words:
            starts.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in starts.items()}


_STARTS = _starts()
_NEEDS_UNIT = frozenset({"a", "an"})


def find(tokens: Sequence[Token]) -> list[Written]:
    """Dates left to right, an interval as one."""
    pieces, origin = compounds.apart(tokens)
    found: list[Written] = []
    free = 0
    for index, token in enumerate(pieces):
        if index < free:
            continue
        rules = _NUMBER_RULES if token.is_number else _STARTS.get(token.low)
        # Most words begin no date: these tests are what the speed of finding hangs on.
        if rules is None or (token.low in _NEEDS_UNIT and not _has_unit(pieces, index)):
            continue
        for rule in rules:
            hit = rule(pieces, index)
            if hit is not None:
                found.append(hit)
                free = hit.end
                break
    if not found:
        return found
    found = [
        intervals.opened(pieces, intervals.widened(pieces, hit))
        for hit in intervals.joined(pieces, weekdays.without_apposed(pieces, found))
        if not isinstance(hit.form, Published)
    ]
    if origin is None:
        return found
    return [Written(origin[hit.first], origin[hit.end - 1] + 1, hit.form) for hit in found]


def _has_unit(tokens: Sequence[Token], index: int) -> bool:
    following = low_at(tokens, index + 1)
    return following in UNITS or following == "couple"
