"""Counting days: from one day and one form to the days it means, without asking the text."""

from datetime import date, timedelta

from claims.extraction.extractors.rules_en.dates.days import Days, around, month_end, plus, week_of
from claims.extraction.extractors.rules_en.dates.forms import DayOfMonth, Part, Period, Shift, Weekday

_DAY = timedelta(days=1)
# A longer unit of "ago" is told by the month or the year: "two years ago" is no day.
_COARSE = ("month", "quarter", "year", "decade")


def calendar_days(year: int | None, month: int | None, day: int | None) -> Days | None:
    if year is None:
        return None
    if month is None:
        return around(date(year, 1, 1), "year")
    return around(date(year, month, day or 1), "day" if day else "month")


def weekday(published: date, form: Weekday) -> date:
    if form.week is None:
        return published - timedelta(days=(published.weekday() - form.number) % 7)
    return published + timedelta(days=form.number - published.weekday() + 7 * form.week)


def day_of_month(published: date, form: DayOfMonth) -> Days | None:
    """With a weekday the month of publication if it fits; else the latest month before."""
    if form.weekday is not None and _fits(published.year, published.month, form):
        return around(published.replace(day=form.day), "day")
    month = published
    for _ in range(48):
        if _fits(month.year, month.month, form) and month.replace(day=form.day) <= published:
            return around(month.replace(day=form.day), "day")
        month = month.replace(day=1) - _DAY
    return None


def _fits(year: int, month: int, form: DayOfMonth) -> bool:
    if form.day > month_end(date(year, month, 1)).day:
        return False
    return form.weekday is None or date(year, month, form.day).weekday() == form.weekday


def moved(form: Shift | Period, base: date) -> Days:
    moved = plus(base, form.count if isinstance(form, Shift) else form.shift, form.unit)
    if isinstance(form, Period) or (form.unit in _COARSE and not form.is_exact):
        return around(moved, form.unit)
    return around(moved, "day")


def nth(first: date, number: int, weekday: int) -> Days:
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    if day.month != first.month:
        raise ValueError("a month without a fifth such day")
    return around(day, "day")


def part(form: Part, whole: Days | None) -> Days | None:
    if whole is None or whole.first is None or whole.last is None:
        return None
    if form.unit == "week" and form.size == 1:
        return week_of(whole, form.number)
    if form.number > 0:
        first = plus(whole.first, form.size * (form.number - 1), form.unit)
        if first > whole.last:
            return None
        return Days(first, plus(first, form.size, form.unit) - _DAY)
    end = plus(whole.last + _DAY, -form.size, form.unit)
    return Days(end, whole.last)


def toward(whole: Days | None, published: date, *, is_later: bool) -> Days | None:
    if whole is None or whole.first is None or whole.last is None:
        return None
    if not whole.first <= published <= whole.last:
        return whole
    if is_later:
        middle = whole.first + (whole.last - whole.first + _DAY) / 2
        if middle.month == 7 and (whole.last - whole.first).days > 300:
            middle = middle.replace(day=1)
        return Days(max(published, middle), whole.last)
    return Days(whole.first, max(whole.first, published - _DAY))
