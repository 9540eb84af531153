"""Days in a sentence as items: "before April 2013", "as of 6 April"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claims.consistency.wordings.items import Item, Kind, Side
from claims.consistency.wordings.words import stem
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import dates
from claims.extraction.extractors.rules_en.dates.forms import Calendar, Interval, Open, Slashed, Written, calendars

_OF_FORM = {"since": Side.AT_LEAST, "after": Side.ABOVE, "until": Side.AT_MOST, "before": Side.BELOW}
_OF_WORD = {
    "since": Side.AT_LEAST,
    "after": Side.ABOVE,
    "until": Side.AT_MOST,
    "till": Side.AT_MOST,
    "through": Side.AT_MOST,
    "by": Side.AT_MOST,
    "before": Side.BELOW,
    "prior": Side.BELOW,
}
_BETWEEN = frozenset("the to late early mid end of around about year".split())
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_JOINTS = frozenset({"-", "–", "—", "to", "until", "till", "through", "and"})
# What the first and the last day of an interval say, where no verb does.
BEGINS = (stem("born"), stem("began"))
ENDS = (stem("died"), stem("ended"))
_MONTHS = 12
# A leap year: where nobody names a year, both texts mean the same one.
_ANY_YEAR = 2000


@dataclass(slots=True)
class _Frame:
    """A text of unknown date: a day without a year is of the year that the texts name most often."""

    year: int
    published: date | None = None
    told: date | None = None

    def year_of(self, month: int | None, day: int | None) -> int:
        return self.year

    def as_calendar(self, form: Slashed) -> Calendar:
        """Month first, as most of the English web writes it, unless that is no month."""
        if form.first > _MONTHS:
            return Calendar(form.year, form.second, form.first)
        return Calendar(form.year, form.first, form.second)


def found_in(tokens: Sequence[Token]) -> list[Written]:
    """The dates that are written with a month or a year; the "th" of "May 15th, 2017" would cut that in two."""
    kept = [at for at, token in enumerate(tokens) if not (token.low in _SUFFIXES and at and tokens[at - 1].is_number)]
    found = dates.find(tokens if len(kept) == len(tokens) else [tokens[at] for at in kept])
    return [
        replace(written, first=kept[written.first], end=kept[written.end - 1] + 1)
        for written in found
        if written.is_calendar
    ]


def years_in(found: Sequence[Written]) -> Counter[int]:
    return Counter(form.year for written in found for form in calendars(written.form) if form.year)


def items_of(tokens: Sequence[Token], found: Sequence[Written], year: int | None) -> list[Item]:
    """Left to right; those that no calendar has are left out. `year` is that of dates without one.

    An interval of days or years makes two items: a life or a reign begins on one and ends on the other.
    """
    frame = _Frame(year or _ANY_YEAR)
    items: list[Item | None] = []
    for written in found:
        ends = _ends(tokens, written)
        if ends is None:
            items.append(_item(tokens, written, frame))
        else:
            start, until = (_item(tokens, end, frame) for end in ends)
            items += [start and replace(start, hints=BEGINS), until and replace(until, hints=ENDS)]
    return [item for item in items if item is not None]


def _ends(tokens: Sequence[Token], written: Written) -> tuple[Written, Written] | None:
    form = written.form
    if not isinstance(form, Interval):
        return None
    start, until = form.start, form.until
    joint = next((at for at in range(written.first, written.end) if tokens[at].low in _JOINTS), None)
    if not isinstance(start, Calendar) or not isinstance(until, Calendar) or not joint or joint == written.first:
        return None
    if start.year is None:
        start = replace(start, year=until.year)
    return Written(written.first, joint, start), Written(joint + 1, written.end, until)


def _item(tokens: Sequence[Token], written: Written, frame: _Frame) -> Item | None:
    form, first = written.form, written.first
    if isinstance(form, Open):
        side, form = _OF_FORM[form.side], form.form
    else:
        first, side = side_before(tokens, first)
    days = dates.days_of(form, frame)
    if days is None or days.first is None or days.last is None:
        return None
    return dated(tokens, first, written.end, side, days.first, days.last)


def side_before(tokens: Sequence[Token], first: int) -> tuple[int, Side]:
    """(first token with the word of the side, side) of the date at `first`."""
    at = first - 1
    while at >= 0 and tokens[at].low in _BETWEEN:
        at -= 1
    side = _OF_WORD.get(tokens[at].low) if at >= 0 else None
    return (at, side) if side else (first, Side.EXACT)


def dated(tokens: Sequence[Token], first: int, end: int, side: Side, begins: date, ends: date) -> Item:
    low, high = Decimal(begins.toordinal()), Decimal(ends.toordinal())
    return Item(Kind.DATE, side, low, high, first, end, tokens[first].start, tokens[end - 1].end)
