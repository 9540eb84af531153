"""The run of number words at a place, and the cardinals in it: "one hundred and five thousand"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.numerals.digits import digits
from claims.extraction.extractors.rules_en.tables.fractions import CARDINAL_OF, MANY_PARTS, PARTS
from claims.extraction.extractors.rules_en.tables.numbers import DOZEN, SCALES, TENS, UNITS

# Longer ones are no numbers but attacks on whoever reads them.
LONGEST = 24
_LONGEST_COMPOUND = 8
_ARTICLES = frozenset({"a", "an"})
_CARDINALS = frozenset(UNITS) | frozenset(TENS)
WORDS = (_CARDINALS | _ARTICLES | frozenset(SCALES) | frozenset(DOZEN) | frozenset(CARDINAL_OF) | frozenset(PARTS)) | (
    frozenset(MANY_PARTS) | {"and", "half", "point"}
)
_SMALLEST_SCALE = 1000


class Word(NamedTuple):
    """`end` is the index of the token after it, or -1 within a token ("thirty" in "thirty-four")."""

    low: str
    end: int
    value: Decimal | None = None


Words = Sequence[Word]


def run(tokens: Sequence[Token], index: int) -> list[Word]:
    """The number words from `index` on, those joined by hyphens taken apart."""
    found: list[Word] = []
    at = index
    while at < len(tokens) and len(found) < LONGEST:
        low = tokens[at].low
        if low in WORDS:
            found.append(Word(low, at + 1))
        elif low[0].isdigit():
            value = digits(tokens[at])
            if value is None:
                break
            found.append(Word(low, at + 1, value))
        elif low == "-" and found and at + 1 < len(tokens) and _is_hyphen(tokens, at):
            pass
        else:
            parts = low.split("-", _LONGEST_COMPOUND) if "-" in low else []
            if not 1 < len(parts) <= _LONGEST_COMPOUND or not WORDS.issuperset(parts):
                break
            found += [Word(part, -1) for part in parts[:-1]] + [Word(parts[-1], at + 1)]
        at += 1
    return found


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Between two number words, with a space on both sides or on none."""
    before, after = tokens[at - 1], tokens[at + 1]
    even = tokens[at].start - before.end == after.start - tokens[at].end
    if before.low in TENS:
        return even and (0 < UNITS.get(after.low, 0) < 10 or after.low in CARDINAL_OF or after.low in MANY_PARTS)
    return even and before.is_word and (after.low in PARTS or after.low in MANY_PARTS or after.low in DOZEN)


def cardinal(words: Words, first: int, ands: bool = True) -> tuple[int, Decimal, int] | None:
    """(index after it, value, last scale) of the longest cardinal; `ands` tells whether it may go over "and"."""
    total, last, at = Decimal(0), 0, first
    while at < len(words) and last != 1:
        joint = bool(last) and words[at].low == "and"
        if joint and not ands:
            break
        start = at + 1 if joint else at
        hit = _group(words, start, ands)
        if hit is None:
            break
        end, value = hit
        scale = 1
        while end < len(words) and SCALES.get(words[end].low, 0) >= _SMALLEST_SCALE:
            scale *= SCALES[words[end].low]
            end += 1
        # "4 thousand 3 hundred" goes on; "5 thousand 12 times" and "3 million and 12 dead" do not.
        alone = end == start + 1 and words[start].value is not None
        if last and (value * scale >= last or (alone and not (joint and last == _SMALLEST_SCALE))):
            break
        total, last, at = total + value * scale, scale, end
    return (at, total, last) if last else None


def _group(words: Words, at: int, ands: bool) -> tuple[int, Decimal] | None:
    """What one word of scale multiplies: "a", "three hundred and twelve", "nineteen hundred", "two dozen"."""
    hit = _small(words, at)
    if hit is None:
        after = words[at + 1].low if at + 1 < len(words) and words[at].low in _ARTICLES else ""
        if after not in DOZEN and (after not in SCALES or len(after) < 3):
            return None
        hit = at + 1, Decimal(1)
    end, value = hit
    if end < len(words) and words[end].low in DOZEN:
        return end + 1, value * 12
    if end == len(words) or words[end].low != "hundred":
        return end, value
    end, value = end + 1, value * 100
    joint = end < len(words) and words[end].low == "and"
    rest = _small(words, end + 1 if joint else end) if ands or not joint else None
    if rest is None or not 0 < rest[1] < 100 or (words[rest[0] - 1].value is not None and not joint):
        return end, value
    after = words[rest[0]].low if rest[0] < len(words) else ""
    if after == "hundred":
        return end, value
    if after in DOZEN:
        return rest[0] + 1, value + rest[1] * 12
    return rest[0], value + rest[1]


def _small(words: Words, at: int) -> tuple[int, Decimal] | None:
    """Below a hundred, or in digits: "seven", "thirty", "thirty" "four", "322"."""
    if at >= len(words):
        return None
    low, _, value = words[at]
    if value is not None:
        return at + 1, value
    if low in UNITS:
        return at + 1, Decimal(UNITS[low])
    if low not in TENS:
        return None
    unit = UNITS.get(words[at + 1].low, 0) if at + 1 < len(words) else 0
    return (at + 2, Decimal(TENS[low] + unit)) if 0 < unit < 10 else (at + 1, Decimal(TENS[low]))
