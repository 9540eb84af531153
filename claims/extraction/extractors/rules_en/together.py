"""The days of several incidents that a document names one by one and then sums up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.dated import Dated
from claims.extraction.extractors.rules_en.dates.days import Days
from claims.extraction.extractors.rules_en.dates.forms import Interval
from claims.extraction.extractors.rules_en.setting import Calendar

_MOST_DAYS = 31
_RANGE = word_set("to - – — through until till between")


def dated(sentences: Sequence[Sentence], calendar: Calendar, count: int | None) -> Dated | None:
    """From the first to the last of the days of a document, where it names exactly `count` of them."""
    if count is None or not 1 < count <= _MOST_DAYS:
        return None
    events = [(sentence, one) for sentence in sentences for one in calendar.events(sentence.index)]
    days = {day for sentence, one in events for day in _days(sentence.tokens, one)}
    if len(days) != count:
        return None
    return replace(events[-1][1], days=Days(min(days), max(days)))


def _days(tokens: Sequence[Token], one: Dated) -> Iterator[date]:
    """A day, or the days of a list: "on October 5, 8 and 17"."""
    first, last = one.days.first, one.days.last
    if first is None or last is None:
        return
    if first == last:
        yield first
    elif isinstance(one.written.form, Interval) and (first.year, first.month) == (last.year, last.month):
        written = [token.low for token in tokens[one.written.first : one.written.end]]
        if not _RANGE.intersection(written):
            numbers = {int(low) for low in written if low.isascii() and low.isdigit() and len(low) < 3}
            yield from (first.replace(day=number) for number in numbers if first.day <= number <= last.day)
