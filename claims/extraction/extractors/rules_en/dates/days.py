"""A stretch of days and how the register writes it."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included; None at an open end."""

    first: date | None
    last: date | None

    @property
    def edtf(self) -> str:
        """The shortest EDTF of exactly these days: "2020", "2020-10-17", "2020-09/2020-11", "2020-10-04/.."."""
        first, last = self.first, self.last
        if first is None or last is None:
            return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"
        if first == last:
            return first.isoformat()
        begins_year, ends_year = (first.month, first.day) == (1, 1), (last.month, last.day) == (12, 31)
        if begins_year and ends_year:
            return _joined(first.isoformat()[:4], last.isoformat()[:4])
        if first.day == 1 and last == month_end(last):
            return _joined(first.isoformat()[:7], last.isoformat()[:7])
        return f"{first.isoformat()}/{last.isoformat()}"


def _joined(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def plus(day: date, count: int, unit: str) -> date:
    """`count` units after `day`; the last day of a month without such a day. `OverflowError` beyond the calendar."""
    if unit in ("day", "week", "weekend"):
        return day + timedelta(days=count * (1 if unit == "day" else 7))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    index = day.year * 12 + day.month - 1 + months
    if not 12 <= index < 12 * 9999:
        raise OverflowError("a year that no calendar has")
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def around(day: date, unit: str) -> Days:
    """The whole unit that holds `day`; weeks begin on Monday, a weekend is that of the day's week."""
    if unit == "day":
        return Days(day, day)
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday())
        return Days(monday + timedelta(days=0 if unit == "week" else 5), monday + timedelta(days=6))
    if unit == "month":
        return Days(day.replace(day=1), month_end(day))
    if unit == "quarter":
        first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        return Days(first, month_end(plus(first, 2, "month")))
    if unit == "decade":
        return Days(date(day.year // 10 * 10, 1, 1), date(day.year // 10 * 10 + 9, 12, 31))
    return Days(date(day.year, 1, 1), date(day.year, 12, 31))


def week_of(whole: Days, number: int) -> Days | None:
    """The `number`-th week of a month or year, the last where -1; it belongs where its Thursday lies (ISO 8601)."""
    if whole.first is None or whole.last is None:
        return None
    if number > 0:
        thursday = whole.first + timedelta(days=(3 - whole.first.weekday()) % 7 + 7 * (number - 1))
    else:
        thursday = whole.last - timedelta(days=(whole.last.weekday() - 3) % 7 + 7 * (-number - 1))
    return around(thursday, "week")
