"""Two dates that are one interval, and intervals open at one end."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.dates.forms import (
    Calendar,
    DayOfMonth,
    Form,
    Interval,
    Open,
    Part,
    Period,
    Published,
    Shift,
    Slashed,
    Weekday,
    Written,
)
from claims.extraction.extractors.rules_en.tables.time import JOINTS

_ENDS = (Calendar, Slashed, Weekday, Shift, DayOfMonth, Published)
_OPENERS = frozenset({"from", "between"})
_SIDES = table_of(
    {
        "since": "since | starting | starting on | beginning | beginning on | as early as",
        "until": "until | till | up to | up until | no later than | as late as | through",
        "after": "after | later than | greater than",
        "before": "before | prior to | earlier than",
    }
)
_VAGUE = table_of(
    {
        True: """
            early | early in | mid | mid - | late | late in | the beginning of | the start of | the end of | the middle
            of | beginning of | start of | end of | middle of
        """
    }
)


def joined(tokens: Sequence[Token], found: Sequence[Written]) -> list[Written]:
    """ "from 27 September to 10 November 2020": two dates with a joint between them are one."""
    result: list[Written] = []
    for written in found:
        previous = result[-1] if result else None
        one = _one(tokens, previous, written) if previous else None
        if one:
            result[-1] = one
        else:
            result.append(written)
    return result


def _one(tokens: Sequence[Token], left: Written, right: Written) -> Written | None:
    if not isinstance(left.form, _ENDS) or not isinstance(right.form, _ENDS):
        return None
    between = [token.low for token in tokens[left.end : right.first]]
    while between[-1:] == ["the"] or between[-1:] == ["early"]:
        between.pop()
    if len(between) != 1 or not _are_ends(left.form, right.form):
        return None
    opened = low_at(tokens, left.first - 1) in _OPENERS or (
        low_at(tokens, left.first - 1) == "the" and low_at(tokens, left.first - 2) in _OPENERS
    )
    if between[0] in JOINTS or (between[0] == "and" and opened and low_at(tokens, left.first - 1) != "from"):
        if between[0] in ("-", "–", "—") and isinstance(left.form, Calendar | Slashed) != isinstance(
            right.form, Calendar | Slashed
        ):
            return None
        return Written(left.first, right.end, Interval(left.form, right.form))
    return None


def _are_ends(left: Form, right: Form) -> bool:
    """Two days, two months or two years; a weekday goes with a weekday only."""
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        same = (left.month is None) == (right.month is None)
        return same and (left.day is None or right.day is not None)
    if isinstance(left, Shift) and isinstance(right, Shift):
        return left.count < right.count
    return isinstance(left, Weekday) == isinstance(right, Weekday)


def widened(tokens: Sequence[Token], written: Written) -> Written:
    """With the words that leave the day open in it: "early October" and "the end of the month" keep the whole."""
    if isinstance(written.form, Calendar | Period | Part):
        first = written.first - 1 if low_at(tokens, written.first - 1) == "the" else written.first
        vague = _VAGUE.before(tokens, first)
        if vague:
            return Written(vague[0], written.end, written.form)
    return written


def opened(tokens: Sequence[Token], written: Written) -> Written:
    """ "since 15 April", "until Monday", "after February 2018", "before the end of the year"."""
    form = written.form
    first = written.first - 1 if low_at(tokens, written.first - 1) == "the" else written.first
    hit = _SIDES.before(tokens, first)
    vague = {low_at(tokens, written.first), low_at(tokens, written.first + 1)}
    if hit is None and isinstance(form, Calendar | Slashed | Weekday):
        began = _since_it_began(tokens, written.first)
        hit = None if began is None else (began, "since")
    if hit is None or isinstance(form, Interval | Open):
        is_deadline = "end" in vague and low_at(tokens, first - 1) == "by"
        return Written(first - 1, written.end, Open(form, "until")) if is_deadline else written
    start, side = hit
    if side == "before" and "end" in vague:
        side = "until"
    elif side == "after" and vague & {"beginning", "start"}:
        side = "since"
    # "After Monday's attack", "before the October 10 truce", "until Friday's talks" tell of that day itself.
    if side in ("after", "before") and not isinstance(form, Calendar | Slashed | Part):
        return written
    if _is_named_event(tokens, written.end, is_weak=side in ("after", "before") or first != written.first):
        return written
    if isinstance(form, Shift | Period | Part | Calendar | Slashed | DayOfMonth | Weekday):
        return Written(start, written.end, Open(form, side))  # type: ignore[arg-type]
    return written


def _since_it_began(tokens: Sequence[Token], first: int) -> int | None:
    """Where "since" stands in "since the fighting broke out on April 27"; None where nothing began so."""
    if low_at(tokens, first - 1) not in ("on", "in"):
        return None
    began = False
    for at in range(first - 2, max(-1, first - 2 - _CLAUSE), -1):
        low = tokens[at].low
        began = began or low in _BEGAN
        if low == "since":
            return at if began else None
        if not tokens[at].is_word:
            return None
    return None


def _is_named_event(tokens: Sequence[Token], end: int, *, is_weak: bool) -> bool:
    if end >= len(tokens):
        return False
    return tokens[end].low == "'s" or (is_weak and tokens[end].is_word and tokens[end].low not in _GOES_ON)


_CLAUSE = 7
_BEGAN = word_set("began begun started erupted broke invaded launched resumed opened seized collapsed entered")
_GOES_ON = word_set("""
    and or but the a an in at on when while to for with he she it they not was were is are had has we i that there
""")
