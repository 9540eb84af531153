"""A date in its sentence: whether it dates the event that is told, the telling, or something beside both."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.dates import Days, Written
from claims.extraction.extractors.rules_en.dates.forms import (
    Anniversary,
    Calendar,
    Period,
    Shift,
    Slashed,
    Stretch,
    Toward,
    Weekday,
)

_COMMEMORATES = word_set("""
    remembers remembered remember commemorates mourns mourned honors honours observes marks
""")
_MARKS_THE_DAY = word_set("today marks marked marking mark commemorates commemorated anniversary")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a sentence; `of_statement` where it dates the saying, `of_aftermath` what came of the event.

    `of_page` where it dates the page alone: "Updated: Friday".
    """

    written: Written
    days: Days
    of_statement: bool
    start: int
    end: int
    of_aftermath: bool = False
    of_page: bool = False

    @property
    def edtf(self) -> str:
        return self.days.edtf

    def holds(self, other: "Dated") -> bool:
        """Whether it is a longer time that the other lies in: the month of a day, the weekend of a Sunday."""
        mine, its = self.days, other.days
        if mine == its or mine.first is None or mine.last is None or its.first is None or its.last is None:
            return False
        return mine.first <= its.first and its.last <= mine.last

    @property
    def precision(self) -> int:
        """3 day, 2 month or interval, 1 year."""
        return 2 if "/" in self.edtf else (1 + self.edtf.count("-"))

    @property
    def is_vague(self) -> bool:
        """A year, or a stretch told from publication: one day in it may be meant ("over the weekend")."""
        return self.precision == 1 or isinstance(self.written.form, Period | Stretch | Toward)

    @property
    def hangs_on_publication(self) -> bool:
        """Whether it says when from the day of writing: "today", "on Friday", "last week"."""
        return isinstance(self.written.form, Weekday | Shift | Period | Stretch | Toward)


def dates_events(tokens: Sequence[Token], found: list[Dated]) -> list[Dated]:
    """The dates of a sentence without those of remembering: an anniversary beside the day itself, "today"."""
    found = _without_echo(found)
    if any(token.low in _COMMEMORATES for token in tokens):
        return [dated for dated in found if not dated.hangs_on_publication]
    return found


def _without_echo(found: list[Dated]) -> list[Dated]:
    since = [dated for dated in found if isinstance(dated.written.form, Anniversary)]
    if not since:
        return found
    if any(isinstance(dated.written.form, Calendar | Slashed) and dated.precision == 3 for dated in found):
        return [dated for dated in found if dated not in since]
    return [dated for dated in found if not dated.hangs_on_publication]


def is_to_the_day(tokens: Sequence[Token]) -> bool:
    """ "Today marks the second anniversary": years since are counted to the day; elsewhere they tell the year."""
    return any(token.low in _MARKS_THE_DAY for token in tokens)
