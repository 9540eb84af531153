"""Fractions and ordinals in words: "two thirds", "a hundred and three quarters"; "the one hundred and third"."""

from decimal import Decimal

from claims.extraction.extractors.rules_en.numerals.spelled import Word, Words, cardinal
from claims.extraction.extractors.rules_en.tables.fractions import CARDINAL_OF, MANY_PARTS, PARTS
from claims.extraction.extractors.rules_en.tables.numbers import SCALES, TENS, UNITS

_ONE = frozenset({"a", "an", "one"})


def ordinal(words: Words, first: int, end: int) -> Decimal | None:
    """The value of words [first, end) read as an ordinal, the last of them in the form of one ("fifth", "fifths")."""
    last = words[end - 1].low
    named = MANY_PARTS.get(last, last)
    named = CARDINAL_OF.get(PARTS.get(named, named), "")
    if not named:
        return None
    if end == first + 1 and named in SCALES:
        return Decimal(SCALES[named])
    whole = [*words[first : end - 1], Word(named, words[end - 1].end)]
    hit = cardinal(whole, 0)
    return hit[1] if hit and hit[0] == len(whole) else None


def fraction(words: Words) -> tuple[int, Decimal] | None:
    """(index after it, value) of the fraction in words that begins the run; wholes before it included."""
    end = next((at + 1 for at in range(len(words)) if _names_part(words, at)), 0)
    half = next((at + 1 for at, word in enumerate(words) if word.low == "half"), 0)
    if half and (not end or half < end):
        return _over(words, half - 1, half, Decimal(2))
    for split in range(1, end):
        if words[split - 1].low in TENS and 0 < UNITS.get(words[split].low, 0) < 10:
            continue
        part = Decimal(2) if words[end - 1].low == "halves" else ordinal(words, split, end)
        value = _over(words, split, end, part) if part else None
        if value:
            return value
    return None


def _names_part(words: Words, at: int) -> bool:
    low = words[at].low
    return low in MANY_PARTS or low in PARTS or (low == "first" and at > 0 and words[at - 1].low in TENS)


def _over(words: Words, split: int, end: int, part: Decimal) -> tuple[int, Decimal] | None:
    """Words [0, split) over `part`: "twenty and three" fifths is 20.6, "one hundred and thirty" fifths 26."""
    many = words[end - 1].low in MANY_PARTS
    joint = next((at for at in range(split - 1, 0, -1) if words[at].low == "and"), None)
    if joint is not None:
        whole, count = _exactly(words[:joint]), _count(words[joint + 1 : split])
        if whole is not None and count is not None and count < part and many == (count != 1):
            return _with_scale(words, end, whole, count / part)
    count = _count(words[:split]) if split else Decimal(1)
    if count is None or (not many and count != 1):
        return None
    value = count / part
    return _with_scale(words, end, (Decimal(0), 1), value) if value < 1 else (end, value)


def _count(words: Words) -> Decimal | None:
    if len(words) == 1 and words[0].low in _ONE:
        return Decimal(1)
    hit = _exactly(words)
    return hit[0] if hit else None


def _exactly(words: Words) -> tuple[Decimal, int] | None:
    hit = cardinal(words, 0) if words else None
    return (hit[1], hit[2]) if hit and hit[0] == len(words) else None


def _with_scale(words: Words, end: int, whole: tuple[Decimal, int], part: Decimal) -> tuple[int, Decimal]:
    """ "Two and a half million" is 2.5 million; so is "two million and a half"; a scale behind it is of the part."""
    value, last = whole
    scale, after = 1, end
    if end < len(words) and SCALES.get(words[end].low, 0) > 100:
        scale, after = SCALES[words[end].low], end + 1
    if last >= 10**6:
        return (after, value + part * scale) if scale < last and scale > 1 else (end, value + part * last)
    return after, (value + part) * scale
