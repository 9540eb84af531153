"""What sums of money and percentages are told of: "damage was put at $3.2 million", "inflation of 12 percent"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.amounts import reading
from claims.extraction.extractors.rules_en.amounts.reading import Quantity
from claims.extraction.extractors.rules_en.amounts.words import MONEY_TABLE
from claims.extraction.extractors.rules_en.tables.indicators import (
    ARRIVES,
    FALLS,
    RISES,
    SHARE_TABLE,
    STATES,
    SUM_TABLE,
)
from claims.register.vocabulary import Measure

_PERCENT = "percentage"
CHANGE = "percent change"
_CURRENCIES = frozenset(MONEY_TABLE.entries().values())
_SIGNS = word_set(
    "% percent per pct $ € £ ¥ ₹ dollars dollar euros euro pounds yen yuan rubles roubles rupees lira manat"
)
# "$2 million in damage", "a 61 percent turnout".
_BEHIND = word_set("in of worth the annual total estimated emergency")
_REACH = 9
# Beyond this nobody's sum is a sum; the register keeps 18 digits.
_LARGEST = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class Measured:
    """Tokens [first, end) give the number, [noun, noun_end) what it is of. `unit` is a currency, percent or change."""

    first: int
    end: int
    noun: int
    noun_end: int
    measure: Measure
    population: str
    lower: Decimal | None
    upper: Decimal | None
    approximate: bool
    unit: str


def find(text: str, start: int, tokens: Sequence[Token]) -> Iterator[Measured]:
    """Sums and percentages of a sentence that say of what; `start` is where it begins in the text of the document."""
    # Few sentences speak of either: this test is what the speed of the extractor hangs on.
    if _SIGNS.isdisjoint(token.low for token in tokens):
        return
    starts = [token.start for token in tokens]
    for quantity in reading.read(text):
        share = quantity.unit == _PERCENT
        if not share and quantity.unit not in _CURRENCIES:
            continue
        first = bisect_left(starts, start + quantity.start)
        end = bisect_left(starts, start + quantity.end)
        noun = _before(tokens, first, share) or _behind(tokens, end, share)
        if noun and first < end and max(abs(quantity.low), abs(quantity.high)) < _LARGEST:
            yield _measured(tokens, quantity, first, end, noun, share)


def _before(tokens: Sequence[Token], first: int, share: bool) -> tuple[int, int, str] | None:
    """The last thing named before the number with only words of stating between them."""
    at = first
    while at > 0 and first - at < _REACH and tokens[at - 1].low in STATES:
        at -= 1
    hit = (SHARE_TABLE if share else SUM_TABLE).before(tokens, at)
    # "The economy, 12 percent" and "exports 12 percent": nothing between them says that one is of the other.
    return (hit[0], at, hit[1]) if hit and at < first else None


def _behind(tokens: Sequence[Token], end: int, share: bool) -> tuple[int, int, str] | None:
    at = end
    while at < len(tokens) and at - end < 3 and tokens[at].low in _BEHIND:
        at += 1
    hit = (SHARE_TABLE if share else SUM_TABLE).at(tokens, at)
    return (at, hit[0], hit[1]) if hit else None


def _measured(
    tokens: Sequence[Token], quantity: Quantity, first: int, end: int, noun: tuple[int, int, str], share: bool
) -> Measured:
    low, high = _plain(quantity.low), _plain(quantity.high)
    unit = quantity.unit or ""
    moved = _moved(tokens, noun[1], first) if share and noun[1] <= first else 0
    if moved:
        low, high, unit = min(moved * low, moved * high), max(moved * low, moved * high), CHANGE
    return Measured(
        first,
        end,
        noun[0],
        noun[1],
        Measure.PERCENTAGE if share else Measure.MONEY,
        noun[2],
        None if quantity.bound == "<" else low,
        None if quantity.bound == ">" else high,
        quantity.bound == "~",
        unit,
    )


def _moved(tokens: Sequence[Token], noun_end: int, first: int) -> int:
    """1 for "grew by 2 percent", -1 for "fell 2 percent", 0 for "fell to 2 percent"."""
    between = [token.low for token in tokens[noun_end:first]]
    if not between or ARRIVES.intersection(between):
        return 0
    return 1 if RISES.intersection(between) else -1 if FALLS.intersection(between) else 0


def _plain(number: Decimal) -> Decimal:
    """Without the zeros that a multiplication leaves behind: 3200000.0 is 3200000."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
