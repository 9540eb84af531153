"""Which year and which day a written date means: the text's own frame first, then the day of publication."""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta

from claims.extraction.extractors.rules_en.dates import Days, Written, days_of
from claims.extraction.extractors.rules_en.dates.forms import Calendar, Interval, Slashed, ThisDay, calendars
from claims.lib.days import day_of

# How far back (days) a date without a year is taken for news of the day rather than of the year last spoken of.
_FRESH_DAYS = 30
_FRAME_SENTENCES = 8
# A text that names more than these is no article; what is kept of it stays small however long it is.
_MOST_RECENT, _MOST_SPANS = 32, 64
_GRACE = timedelta(days=1)
_SOON = timedelta(days=7)
# A date without a year and with nothing to go by is looked for this many years back: 29 February comes every four.
_YEARS_BACK = 9


@dataclass(slots=True)
class Timeline:
    """What the text has said about time so far; `note_ahead` lets it know years named only later.

    `by_month` holds the years told with a month, the latest last, `ahead` all such years of the text in order; `recent`
    the last (sentence, year) of them. `day_first` counts the writer's habits, above 0 where the day comes before the
    month.
    """

    published: date | None
    by_month: dict[int, dict[int, None]] = field(default_factory=dict)
    ahead: dict[int | None, dict[int, None]] = field(default_factory=dict)
    recent: deque[tuple[int, int]] = field(default_factory=lambda: deque(maxlen=_MOST_RECENT))
    last_year: int | None = None
    first_year: int | None = None
    spans: dict[tuple[date, date], None] = field(default_factory=dict)
    told: date | None = None
    day_first: int = 0
    _sentence: int = 0

    def note_ahead(self, written: Written, *, day_first: bool | None = None) -> None:
        """Takes in what a date further down says; `day_first` is how it is written, None where that cannot be told."""
        if day_first is not None:
            self.day_first += 1 if day_first else -1
        for part in calendars(written.form):
            if isinstance(part, Slashed):
                self.day_first += 2 if part.first > 12 or self._opens_page(written, part) else 0
                self.day_first -= 2 if part.second > 12 else 0
            elif part.year:
                self.ahead.setdefault(part.month, {})[part.year] = None
                self.first_year = self.first_year or part.year

    def _opens_page(self, written: Written, part: Slashed) -> bool:
        """Whether a page gives its own day first, the day before the month, and so shows how it writes days."""
        if written.first > 0 or part.year is None or self.published is None or part.first == part.second:
            return False
        return self.published == _day(part.year, Calendar(part.year, part.second, part.first))

    def note_span(self, written: Written) -> None:
        """Keeps "from 27 September to 10 November 2020": a day of the year within it is of that year."""
        if (
            len(self.spans) < _MOST_SPANS
            and isinstance(written.form, Interval)
            and any(part.year for part in calendars(written.form))
            # "The 1980s" hold every day of the year.
            and any(isinstance(part, Slashed) or part.month for part in calendars(written.form))
        ):
            days = days_of(written.form, self)
            if days and days.first and days.last and (self.published is None or days.last <= self.published):
                self.spans[days.first, days.last] = None

    def resolve(self, written: Written, sentence: int) -> Days | None:
        """The days meant, or None where text and publication leave them open."""
        self._sentence = sentence
        days = days_of(written.form, self)
        for part in calendars(written.form):
            if part.year:
                self._note(part.year, part.month if isinstance(part, Calendar) else None)
        if isinstance(written.form, ThisDay) and self.published:
            self._note(written.form.year, self.published.month)
        if days and days.first and days.first == days.last:
            self.told = days.first
        return days

    def _note(self, year: int, month: int | None) -> None:
        self.last_year = year
        if month is not None:
            self.recent.append((self._sentence, year))
            years = self.by_month.setdefault(month, {})
            years.pop(year, None)
            years[year] = None

    def as_calendar(self, form: Slashed) -> Calendar:
        """By the writer's other dates, else as Americans write it; a reading after publication gives way."""
        month_first = Calendar(form.year, form.first, form.second)
        day_first = Calendar(form.year, form.second, form.first)
        likely, other = (day_first, month_first) if self.day_first > 0 else (month_first, day_first)
        if (likely.month or 0) > 12:
            return other
        if (other.month or 0) <= 12 and form.year and not self._is_past(likely, form.year):
            return other if self._is_past(other, form.year) or self._is_soon(other) else likely
        return likely

    def _is_soon(self, form: Calendar) -> bool:
        """Whether it lies within a few days after publication: the page is dated by another clock."""
        day = _day(form.year or 0, form) if form.year else None
        return bool(day and self.published and timedelta() < day - self.published <= _SOON)

    def year_of(self, month: int | None, day: int | None) -> int | None:
        """The year of a date without one: that of the same month told before, of a span that holds it, of the news."""
        written = Calendar(None, month, day)
        for year in reversed(self.by_month.get(month or 0, {})):
            if self._is_past(written, year):
                return year
        for first, last in self.spans:
            found = _day(last.year, written) if day else None
            if found and first <= found <= last:
                return last.year
        latest = self._latest(written)
        fresh = latest and self.published and (self.published - latest).days <= _FRESH_DAYS
        if not fresh:
            for at, year in reversed(self.recent):
                if self._sentence - at <= _FRAME_SENTENCES and self._is_past(written, year):
                    return year
            for year in self.ahead.get(month, {}) if month else ():
                if self._is_past(written, year):
                    return year
        if latest:
            return latest.year
        return self.last_year or self.first_year

    def _is_past(self, written: Calendar, year: int) -> bool:
        """A report tells of what has happened: a year that puts it after publication is not the one meant."""
        day = _day(year, written)
        return self.published is None or day is None or day <= self.published + _GRACE

    def _latest(self, written: Calendar) -> date | None:
        """The last such day not after publication, a day's grace for time zones."""
        if self.published is None or not written.month:
            return None
        for year in range(self.published.year, self.published.year - _YEARS_BACK, -1):
            day = _day(year, written)
            if day and day <= self.published + _GRACE:
                return day
        return None


def _day(year: int, written: Calendar) -> date | None:
    """The first day that the date can mean in `year`; None where it has no such day."""
    return day_of(year, written.month or 1, written.day or 1)
