"""The ways of writing a date, before anybody asks which year or which Monday is meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """ "4 October 2020", "October 4", "October 2020", "2020": None where the words do not say."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Slashed:
    """ "4/10/2020": which of the two is the month is the writer's habit."""

    first: int
    second: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """ "on the 17th", "Thursday the 21st": a month that fits; `weekday` counts from Monday, 0."""

    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """ "Friday" (the last one), "last Friday", "Friday next week": `week` counts from the week of publication, 0."""

    number: int
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication: "today", "now"."""


@dataclass(frozen=True, slots=True)
class Told:
    """The day that the text last spoke of: "that day"."""


@dataclass(frozen=True, slots=True)
class Shift:
    """ "two weeks ago", "the following day": so many units from another day, before it where negative.

    Months and years lead to a month or year; to the day where `is_exact`.
    """

    count: int
    unit: Unit
    base: "Form"
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """ "last week", "that month": the whole unit around another day, `shift` units from it."""

    unit: Unit
    shift: int
    base: "Form"


@dataclass(frozen=True, slots=True)
class Stretch:
    """ "the past three days", "the next two weeks": so many units that end or begin with the day of publication.

    Minus one weekend is the last one that has begun.
    """

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a longer time. `size` units of it, the `number`-th such from its start, from its end where negative.

    "The second half of 2021" is (whole, 2, 6, month); "the last week of July" (whole, -1, 1, week).
    """

    whole: "Form"
    number: int
    size: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Toward:
    """ "earlier this week", "later this year": the part of a longer time before or after publication."""

    whole: "Form"
    is_later: bool


@dataclass(frozen=True, slots=True)
class Nth:
    """ "the first Friday of July"."""

    number: int
    weekday: int
    whole: "Form"


@dataclass(frozen=True, slots=True)
class Interval:
    start: "Form"
    until: "Form"


@dataclass(frozen=True, slots=True)
class Open:
    """An interval without end or beginning. `side` names the word: since and until include the day, the others not."""

    form: "Form"
    side: Literal["since", "after", "until", "before"]


@dataclass(frozen=True, slots=True)
class Anniversary:
    """ "the fifth anniversary", "five years since"."""

    years: int


@dataclass(frozen=True, slots=True)
class ThisDay:
    """ "on this day in 2019"."""

    year: int


Form = (
    Calendar
    | Slashed
    | DayOfMonth
    | Weekday
    | Published
    | Told
    | Shift
    | Period
    | Stretch
    | Part
    | Toward
    | Nth
    | Interval
    | Open
    | Anniversary
    | ThisDay
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date that stands at tokens [first, end)."""

    first: int
    end: int
    form: Form

    @property
    def is_calendar(self) -> bool:
        """Whether it is written with a month or a year."""
        return isinstance(self.form, Part) or next(calendars(self.form), None) is not None


def calendars(form: Form) -> Iterator[Calendar | Slashed]:
    """The calendar dates that a form is made of, left to right."""
    if isinstance(form, Calendar | Slashed):
        yield form
    elif isinstance(form, Interval):
        yield from calendars(form.start)
        yield from calendars(form.until)
    elif isinstance(form, Part | Toward | Nth):
        yield from calendars(form.whole)
    elif isinstance(form, Open):
        yield from calendars(form.form)
    elif isinstance(form, Shift | Period):
        yield from calendars(form.base)
