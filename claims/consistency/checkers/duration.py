"""A duration that does not fit its own dates: "the 44-day war" from 27 September to 20 November."""

import re
from collections.abc import Iterator, Sequence

from claims.consistency.checkers.date_told import Impossible, told_once
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.calendar_words import CARDINALS, WHOLE_NUMBER, any_of
from claims.consistency.rules.within_document import sentence_of
from claims.consistency.rules.wording import day_words
from claims.lib.edtf import is_whole_months

# A "three-day truce" lies within the days of a war; these words name what the dates are of.
_LASTING = (
    r"(?:war|conflict|siege|blockade|offensive|operation|battle|campaign|fighting|hostilities|escalation|uprising|"
    r"occupation|curfew|outbreak)"
)
_NUMBER = rf"(?P<{{0}}>\d{{{{1,3}}}}|{any_of(CARDINALS)})"
_DAYS_LONG = re.compile(
    rf"{WHOLE_NUMBER}{_NUMBER.format('before')}[- ]day(?:[- ]long)?,? (?:[\w-]+ ){{0,2}}?{_LASTING}\b|"
    rf"\b{_LASTING} (?:that |which )?last(?:ed|ing) (?:for )?{_NUMBER.format('after')} days\b",
    re.IGNORECASE,
)
# The last day is counted or not, and a truce begins at midnight.
SLACK_DAYS = 1


class DurationConflict:
    name = "duration"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        return told_once(case, _judge, reason="the duration does not fit the dates", severity=0.4)


def _judge(claim: ComparableClaim, _: Case) -> Iterator[Outcome | Impossible]:
    counted = days_between(claim)
    said = None if counted is None else days_said(sentence_of(claim))
    if said is None or counted is None:
        return
    if counted - 1 - SLACK_DAYS <= said <= counted + SLACK_DAYS:
        yield held("the duration fits the dates")
    else:
        days = f"{day_words(claim.first_date)} to {day_words(claim.last_date)}"
        words = f"speaks of {said} days, but {days} are {counted}."
        yield Impossible((said, counted), words, about=("duration",))


def days_said(text: str) -> int | None:
    """How many days the text says that it lasted."""
    found = _DAYS_LONG.search(text)
    if found is None:
        return None
    number = found["before"] or found["after"]
    return int(number) if number.isdigit() else CARDINALS[number.lower()]


def days_between(claim: ComparableClaim) -> int | None:
    """Days of the claim's interval, both ends counted; None for a single day, an open end, and whole months."""
    first, last = claim.first_date, claim.last_date
    if first is None or last is None or first == last:
        return None
    return None if is_whole_months(first, last) else (last - first).days + 1
