"""Which days a form means in a frame: the day of publication, the day last told of, and what the text says of years."""

from datetime import date, timedelta
from typing import Protocol

from claims.extraction.extractors.rules_en.dates import reckoning
from claims.extraction.extractors.rules_en.dates.days import Days, around, plus
from claims.extraction.extractors.rules_en.dates.forms import (
    Anniversary,
    Calendar,
    DayOfMonth,
    Form,
    Interval,
    Nth,
    Open,
    Part,
    Period,
    Published,
    Shift,
    Slashed,
    Stretch,
    ThisDay,
    Told,
    Toward,
    Weekday,
)

_DAY = timedelta(days=1)


class Frame(Protocol):
    """What a text knows about time at the place where a date stands."""

    published: date | None

    @property
    def told(self) -> date | None:
        """The day the text last spoke of."""
        ...

    def year_of(self, month: int | None, day: int | None) -> int | None:
        """The year that a date without one is of."""
        ...

    def as_calendar(self, form: Slashed) -> Calendar:
        """The date that "4/10/2020" is for this writer."""
        ...


def days_of(form: Form, frame: Frame) -> Days | None:
    """None where text and publication leave the year or the day open, and where no calendar has such a day."""
    try:
        return _days(form, frame)
    except (OverflowError, ValueError):
        return None


def _days(form: Form, frame: Frame) -> Days | None:
    if isinstance(form, Slashed):
        form = frame.as_calendar(form)
    if isinstance(form, Calendar):
        return reckoning.calendar_days(form.year or frame.year_of(form.month, form.day), form.month, form.day)
    if isinstance(form, Interval):
        return _interval(form, frame)
    if isinstance(form, Open):
        return _open(form, frame)
    if isinstance(form, Part):
        return reckoning.part(form, _days(form.whole, frame))
    if isinstance(form, Nth):
        whole = _days(form.whole, frame)
        return None if whole is None or whole.first is None else reckoning.nth(whole.first, form.number, form.weekday)
    if isinstance(form, Shift | Period):
        base = _days(form.base, frame)
        return None if base is None or base.first is None else reckoning.moved(form, base.first)
    if isinstance(form, Told):
        told = frame.told or frame.published
        return Days(told, told) if told else None
    return None if frame.published is None else _from(frame.published, form, frame)


def _from(published: date, form: Form, frame: Frame) -> Days | None:
    if isinstance(form, Weekday):
        return around(reckoning.weekday(published, form), "day")
    if isinstance(form, DayOfMonth):
        return reckoning.day_of_month(published, form)
    if isinstance(form, Stretch) and form.unit == "weekend":
        return around(published - timedelta(days=(published.weekday() - 5) % 7), "weekend")
    if isinstance(form, Stretch):
        if form.count > 0:
            return Days(published + _DAY, plus(published, form.count, form.unit))
        return Days(plus(published, form.count, form.unit), published)
    if isinstance(form, Toward):
        return reckoning.toward(_days(form.whole, frame), published, is_later=form.is_later)
    if isinstance(form, Anniversary):
        return around(plus(published, -form.years, "year"), "day")
    if isinstance(form, ThisDay):
        return reckoning.calendar_days(form.year, published.month, published.day)
    return around(published, "day") if isinstance(form, Published) else None


def _open(form: Open, frame: Frame) -> Days | None:
    days = _days(form.form, frame)
    if days is None or days.first is None or days.last is None:
        return None
    if form.side == "since":
        return Days(days.first, None)
    if form.side == "after":
        return Days(days.last + _DAY, None)
    return Days(None, days.last if form.side == "until" else days.first - _DAY)


def _interval(form: Interval, frame: Frame) -> Days | None:
    """A year that only one end names is that of the other, too; without any the first day decides."""
    start, until = (frame.as_calendar(end) if isinstance(end, Slashed) else end for end in (form.start, form.until))
    if isinstance(start, Calendar) and isinstance(until, Calendar):
        year = start.year or until.year or frame.year_of(start.month, start.day)
        wraps = (start.month or 0, start.day or 0) > (until.month or 12, until.day or 31)
        if year and wraps and until.year and not start.year:
            start, until = Calendar(year - 1, start.month, start.day), until
        elif year:
            later = year + 1 if wraps and not until.year else year
            start = Calendar(year, start.month, start.day)
            until = Calendar(until.year or later, until.month, until.day)
    first, last = _days(start, frame), _days(until, frame)
    if first is None or last is None or first.first is None or last.last is None:
        return first or last
    if isinstance(start, Weekday) and first.first > last.last:
        return Days(first.first - 7 * _DAY, last.last)
    if isinstance(start, Published) and isinstance(until, Calendar) and not until.year and last.last < first.first:
        last = Days(None, plus(last.last, 1, "year"))
    if last.last is None or first.first > last.last:
        return first
    return Days(first.first, last.last)
