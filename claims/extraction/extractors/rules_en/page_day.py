"""The day that a page gives itself before its text begins: "12 March 2019 Floods close two roads"."""

from collections.abc import Sequence
from datetime import date

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.rules_en.dates import Written
from claims.extraction.extractors.rules_en.dates.forms import Calendar, Slashed
from claims.lib.days import day_of

_OPENERS = frozenset(("published", "date", "of", "publication", ":", "(", "on"))
_NEAR_DAYS = 1


def of(sentences: Sequence[Sentence], written: Sequence[Sequence[Written]], published: date | None) -> date | None:
    """The day the page opens with; `published` where it opens with none, or says much the same.

    Weekdays of the text count from its own day: what is known from outside may be the day of a copy or of the event.
    """
    if not sentences or not written[0]:
        return published
    item = written[0][0]
    opens = all(token.low in _OPENERS for token in sentences[0].tokens[: item.first])
    day = _day(item) if opens else None
    if day is None or (published is not None and abs((published - day).days) <= _NEAR_DAYS):
        return published
    return day


def _day(item: Written) -> date | None:
    """The day in full; none where day and month can be taken for each other."""
    form = item.form
    if isinstance(form, Calendar) and form.year and form.month and form.day:
        return day_of(form.year, form.month, form.day)
    if isinstance(form, Slashed) and form.year and form.first > 12:
        return day_of(form.year, form.second, form.first)
    return None
