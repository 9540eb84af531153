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
    ThisDay,
    Told,
    Toward,
    Weekday,
)
from claims.extraction.extractors.rules_en.tables.aftermath import AFTERMATH, HAPPENED
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS
from claims.extraction.extractors.rules_en.tables.voices import SAY_VERBS

_STATEMENT_NOUNS = word_set("""
    statement report briefing interview conference post tweet message press published dated issued speech
    article reporters updated findings released said-on posted modified
""")
_SMALL = word_set("""
    on in of at a an the late early dated , : for its his her to reporters journalists afp reuters ap
""")
_DATED_NOUNS = ATTACK_NOUNS | word_set("""
    night morning evening afternoon hours day events tragedy crash fire war
""")
_COMMEMORATES = word_set("""
    remembers remembered remember commemorates mourns mourned honors honours observes marks
""")
_BESIDE, _BEFORE = 2, 7
_MARKS_THE_DAY = word_set("today marks marked marking mark commemorates commemorated anniversary")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a sentence; `of_statement` where it dates the saying, `of_aftermath` what came of the event."""

    written: Written
    days: Days
    of_statement: bool
    start: int
    end: int
    of_aftermath: bool = False

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


def is_of_statement(tokens: Sequence[Token], item: Written) -> bool:
    """ "said on Sunday", "in its report of 13 January", "on Monday told reporters"."""
    if isinstance(item.form, Anniversary | ThisDay):
        return False
    at = item.first - 1
    steps = 0
    while at >= 0 and steps < 4 and tokens[at].low in _SMALL:
        at, steps = at - 1, steps + 1
    passive = at > 0 and tokens[at - 1].low in ("was", "were", "been")
    if at >= 0 and not passive and (SAY_VERBS.at(tokens, at) or tokens[at].low in _STATEMENT_NOUNS):
        return True
    return item.end < len(tokens) and bool(SAY_VERBS.at(tokens, item.end)) and item.first > 0


def is_of_aftermath(tokens: Sequence[Token], item: Written) -> bool:
    """ "was charged on Tuesday", "Police Tuesday identified": the nearest word of event or aftermath decides."""
    for token in tokens[item.end : item.end + _BESIDE]:
        if token.low in ATTACK_NOUNS or token.low in HAPPENED:
            return False
        if token.low in AFTERMATH:
            return True
    for at in range(item.first - 1, max(-1, item.first - 1 - _BEFORE), -1):
        low = tokens[at].low
        if low in (";", ",") and at < item.first - 1:
            return False
        if low in AFTERMATH:
            return True
        if low in ATTACK_NOUNS or low in HAPPENED:
            return False
    return False


def is_aside(tokens: Sequence[Token], item: Written) -> bool:
    """ "the truce of October 10", "agreed the day before": the date of something beside the event."""
    if isinstance(item.form, Shift) and isinstance(item.form.base, Told):
        return True
    before = item.first - 1
    return before > 0 and tokens[before].low == "of" and tokens[before - 1].low not in _DATED_NOUNS
