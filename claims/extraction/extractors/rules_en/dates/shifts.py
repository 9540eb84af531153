"""Days told from another day: "yesterday", "two weeks ago", "three days later", "the fifth anniversary"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.dates import numbers
from claims.extraction.extractors.rules_en.dates.forms import (
    Anniversary,
    Form,
    Published,
    Shift,
    ThisDay,
    Told,
    Unit,
    Weekday,
    Written,
)
from claims.extraction.extractors.rules_en.dates.numbers import skip
from claims.extraction.extractors.rules_en.tables.grammar import WEEKDAYS
from claims.extraction.extractors.rules_en.tables.time import FROM_PUBLICATION, FROM_TOLD, THIS_DAY, UNITS

_BACK = {"ago": Published(), "earlier": Told(), "before": Told(), "prior": Told(), "previously": Told()}
_ON = {"later": Told(), "after": Told(), "afterward": Told(), "afterwards": Told(), "hence": Published()}
_MAX_COUNT = 1000
# Years, months, weeks and days.
_LONGEST_CHAIN = 4


def phrase(tokens: Sequence[Token], index: int) -> Written | None:
    """The fixed words: "today", "the day before", "on this day in 2019"."""
    this_day = THIS_DAY.at(tokens, index)
    found = numbers.year(tokens, this_day[0]) if this_day else None
    if this_day and found:
        return Written(index, this_day[0] + 1, ThisDay(found))
    told = FROM_TOLD.at(tokens, index)
    now = FROM_PUBLICATION.at(tokens, index)
    if now and (told is None or now[0] > told[0]):
        return Written(index, now[0], Shift(now[1], "day", Published()))
    if told is None or (tokens[told[0] - 1].low == "after" and low_at(tokens, told[0]) == "day"):
        return None
    return Written(index, told[0], Shift(told[1], "day", Told()))


def now(tokens: Sequence[Token], index: int) -> Written | None:
    """The end of an interval ("between May 4 and now"); of itself no date of anything."""
    return Written(index, index + 1, Published())


def counted(tokens: Sequence[Token], index: int) -> Written | None:
    """ "two days ago", "a week later", "three weeks from now", "two days before yesterday", "five years since"."""
    read = _count(tokens, index)
    if read is None:
        return None
    at, number = read
    word = low_at(tokens, at)
    if word.removesuffix("s") in WEEKDAYS and len(word) > 5:
        return _weekdays_from(tokens, index, at, number)
    chained = _chain(tokens, index, at, number)
    if chained:
        return chained
    unit, number = ("week", number * 2) if UNITS.get(word) == "fortnight" else (UNITS.get(word), number)
    if unit is None:
        return None
    anniversary = _years_since(tokens, index, at, number)
    if anniversary:
        return anniversary
    then, end = low_at(tokens, at + 1), at + 2
    based = _based(tokens, end, then)
    if based and unit != "weekend":
        sign = -1 if then == "before" else 1
        return Written(index, based[0], Shift(sign * number, unit, based[1]))  # type: ignore[arg-type]
    if then in _BACK and unit != "weekend" and _is_free(tokens, then, end):
        return Written(index, end, Shift(-number, unit, _BACK[then]))  # type: ignore[arg-type]
    if then in _ON and unit != "weekend" and _is_free(tokens, then, end):
        return Written(index, end, Shift(number, unit, _ON[then]))  # type: ignore[arg-type]
    if low_at(tokens, index - 1) == "in" and _is_future(tokens, at + 1) and unit != "weekend":
        return Written(index - 1, at + 1, Shift(number, unit, Published()))  # type: ignore[arg-type]
    return None


def _chain(tokens: Sequence[Token], index: int, at: int, number: int) -> Written | None:
    """ "1 month and 21 days ago": told to the day, so counted to the day."""
    told: list[tuple[int, Unit]] = []
    while len(told) < _LONGEST_CHAIN and (unit := UNITS.get(low_at(tokens, at))) in ("day", "week", "month", "year"):
        told.append((number, unit))  # type: ignore[arg-type]
        joint = skip(tokens, at + 1, ",", "and")
        read = _count(tokens, joint) if joint < len(tokens) else None
        if read is None:
            break
        at, number = read
    then = low_at(tokens, at + 1)
    if len(told) < 2 or told[-1][1] != "day" or then not in ("ago", "later", "earlier"):
        return None
    form: Form = Told() if then == "later" else Published()
    for count, unit in sorted(told, key=lambda one: one[1], reverse=True):
        form = Shift(count if then == "later" else -count, unit, form, is_exact=True)
    return Written(index, at + 2, form)


def _weekdays_from(tokens: Sequence[Token], index: int, at: int, number: int) -> Written | None:
    """ "two Sundays ago", "two Sundays from now"."""
    weekday = Weekday(WEEKDAYS[tokens[at].low.removesuffix("s")])
    then = low_at(tokens, at + 1)
    if then == "ago":
        return Written(index, at + 2, Shift(1 - number, "week", weekday))
    if then == "later" or (then == "from" and low_at(tokens, at + 2) == "now"):
        return Written(index, at + (2 if then == "later" else 3), Shift(number, "week", weekday))
    return None


def _count(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    low = tokens[index].low
    if low in ("a", "an"):
        return (
            (index + 3, 2)
            if low_at(tokens, index + 1) == "couple" and low_at(tokens, index + 2) == "of"
            else (index + 1, 1)
        )
    read = numerals.read(tokens, index)
    if read is None or not 0 < read[1] < _MAX_COUNT or read[1] != int(read[1]):
        return None
    return read[0], int(read[1])


def _is_free(tokens: Sequence[Token], then: str, end: int) -> bool:
    """ "Two days after the attack" hangs on the attack; "ago" and "later" stand alone."""
    if then in ("after", "before", "prior"):
        return (
            end >= len(tokens) or not tokens[end].is_word or low_at(tokens, end) in ("and", "but", "when", "in", "at")
        )
    return not (then == "earlier" and low_at(tokens, end) in ("than", "this"))


def _is_future(tokens: Sequence[Token], end: int) -> bool:
    """ "Will return in two weeks"; not "killed 40 in two weeks"."""
    return any(token.low in ("will", "'ll", "due", "expected", "scheduled", "set", "shall") for token in tokens[:end])


def _based(tokens: Sequence[Token], index: int, then: str) -> tuple[int, Form] | None:
    """(index after it, form) of the day that is counted from: "from now", "before yesterday", "after October 4"."""
    if then not in ("from", "after", "before") or index >= len(tokens):
        return None
    if tokens[index].low == "now":
        return index + 1, Published()
    now = FROM_PUBLICATION.at(tokens, index)
    return (now[0], Shift(now[1], "day", Published())) if now else None


def _years_since(tokens: Sequence[Token], index: int, at: int, number: int) -> Written | None:
    if UNITS[tokens[at].low] != "year":
        return None
    then = low_at(tokens, at + 1)
    if then in ("ago", "since", "on") or (then == "after" and low_at(tokens, at + 2) in ("the", "a", "an")):
        return Written(index, at + 2, Anniversary(number))
    if then in ("have", "has", "pass") and any(token.low == "since" for token in tokens[at : at + 5]):
        return Written(index, at + 2, Anniversary(number))
    return None


def anniversary(tokens: Sequence[Token], index: int) -> Written | None:
    """ "the fifth anniversary", "2nd anniversary"."""
    read = numbers.ordinal(tokens, index)
    if read is None and tokens[index].is_number:
        value = numbers.digits(tokens[index], 32, 99) if numbers.has_suffix(tokens[index]) else None
        read = (index + 1, value) if value else None
    if read and low_at(tokens, read[0]) == "anniversary":
        return Written(index, read[0] + 1, Anniversary(read[1]))
    return None
