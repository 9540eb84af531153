"""Which day a written date means: the text's own frame first, then the day of publication."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from claims.extraction.extractors.rules_en.dates import THAT_DAY, Written

# How far back (days) a date without a year is taken for news of the day rather than of the year last spoken of.
_FRESH_DAYS = 30
_FRAME_SENTENCES = 8


@dataclass(slots=True)
class Timeline:
    """What the text has said about time so far; `note_ahead` lets it know years named only later."""

    published: date | None
    named: list[tuple[int, int, int | None]] = field(default_factory=list)
    ahead: list[tuple[int, int | None]] = field(default_factory=list)
    last_day: date | None = None
    spans: list[tuple[str, str]] = field(default_factory=list)

    def note_ahead(self, written: Written) -> None:
        for part in (written, written.until):
            if part and part.year:
                self.ahead.append((part.year, part.month))

    def note_span(self, written: Written) -> None:
        """Keeps "from 27 September to 10 November 2020": a day of the year within it is of that year."""
        if written.kind == "interval" and written.until and (written.year or written.until.year):
            span = self._interval(written, written.until, 0)
            first, slash, last = (span or "").partition("/")
            if slash and (self.published is None or last[:10] <= self.published.isoformat()):
                self.spans.append((first, last))

    def resolve(self, written: Written, sentence: int) -> str | None:
        """EDTF, or None where text and publication leave the year or the day open."""
        edtf = self._resolve(written, sentence)
        for part in (written, written.until):
            if part and part.kind in ("calendar", "interval") and part.year:
                self.named.append((sentence, part.year, part.month))
        if edtf and len(edtf) == 10:
            self.last_day = date.fromisoformat(edtf)
        return edtf

    def _resolve(self, written: Written, sentence: int) -> str | None:
        if written.kind == "calendar":
            return _edtf(written.year or self._year(written, sentence), written.month, written.day)
        if written.kind == "interval" and written.until:
            return self._interval(written, written.until, sentence)
        if written.kind == "relative" and written.number == THAT_DAY:
            return self.last_day.isoformat() if self.last_day else None
        base = self.last_day if written.kind == "relative" and written.number is None else self.published
        if base is None:
            return None
        try:
            return self._from(base, written)
        except (OverflowError, ValueError):
            return None

    def _from(self, base: date, written: Written) -> str | None:
        number = written.number
        if written.kind == "weekday" and number is not None:
            return (base - timedelta(days=(base.weekday() - number) % 7)).isoformat()
        if written.kind == "relative":
            return (base + timedelta(days=-1 if number is None else number)).isoformat()
        if written.kind == "ago" and number:
            return (base - timedelta(days=number)).isoformat()
        if written.kind == "this_day":
            self.named.append((0, written.year or base.year, base.month))
            return _edtf(written.year, base.month, base.day)
        if written.kind == "years_since" and number:
            return _edtf(base.year - number, base.month, base.day)
        return None

    def _interval(self, start: Written, until: Written, sentence: int) -> str | None:
        end_year = until.year or start.year or self._year(until, sentence)
        start_year = start.year or end_year
        if start_year and start_year == end_year and (start.month or 0) > (until.month or 12) and not start.year:
            start_year -= 1
        first, last = _edtf(start_year, start.month, start.day), _edtf(end_year, until.month, until.day)
        if first is None or last is None or first > last:
            return first
        return f"{first}/{last}"

    def _year(self, written: Written, sentence: int) -> int | None:
        for _, year, month in reversed(self.named):
            if month is not None and month == written.month and self._is_past(written, year):
                return year
        for first, last in self.spans:
            edtf = _edtf(int(last[:4]), written.month, written.day) if written.day else None
            if edtf and first <= edtf <= last:
                return int(last[:4])
        latest = self._latest(written)
        fresh = latest and self.published and (self.published - latest).days <= _FRESH_DAYS
        if not fresh:
            for at, year, month in reversed(self.named):
                if month is not None and sentence - at <= _FRAME_SENTENCES and self._is_past(written, year):
                    return year
            for year, month in self.ahead:
                if month is not None and month == written.month and self._is_past(written, year):
                    return year
        if latest:
            return latest.year
        if self.named:
            return self.named[-1][1]
        return self.ahead[0][0] if self.ahead else None

    def _is_past(self, written: Written, year: int) -> bool:
        """A report tells of what has happened: a year that puts it after publication is not the one meant."""
        edtf = _edtf(year, written.month, written.day)
        return self.published is None or edtf is None or edtf[:10] <= (self.published + timedelta(days=1)).isoformat()

    def _latest(self, written: Written) -> date | None:
        """The last such day not after publication, a day's grace for time zones."""
        if self.published is None or not written.month:
            return None
        for year in range(self.published.year, self.published.year - 9, -1):
            try:
                day = date(year, written.month, written.day or 1)
            except ValueError:
                continue
            if day <= self.published + timedelta(days=1):
                return day
        return None


def _edtf(year: int | None, month: int | None, day: int | None) -> str | None:
    if year is None:
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
