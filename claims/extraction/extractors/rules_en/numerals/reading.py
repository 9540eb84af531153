"""Reading the number at a place, whatever it is written in."""

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.numerals import digits as written
from claims.extraction.extractors.rules_en.numerals import fractions, spelled
from claims.extraction.extractors.rules_en.numerals.digits import digits
from claims.extraction.extractors.rules_en.tables.fractions import CARDINAL_OF, MANY_PARTS, PARTS, VULGAR
from claims.extraction.extractors.rules_en.tables.numbers import DOZEN, SCALES, TENS, UNITS

__all__ = ["FIRST_WORDS", "digits", "fraction", "ordinal", "read", "shared_scale"]
FIRST_WORDS = frozenset(UNITS) | frozenset(TENS) | {"a", "an", "half", "quarter"}
# What may follow "a third" where it is a part: "a third missile strike" is the third one.
_AFTER_PART = frozenset(
    ("of", "more", "less", "fewer", "as", "to", "and", "or", ".", ",", ";", ":", "?", "!", ")", "-")
)
_NO_HALF_AFTER = frozenset("the first second other last latter this past in each".split())
_HALF_BEFORE = frozenset("of the its their his her our my these those all that people a an".split())
_WORD_STARTS = frozenset(word[:2] for word in spelled.WORDS) | {"-"}
_PARTED = frozenset({"half", "quarter"})
_SHARE_BEFORE = frozenset("than about nearly almost over under by only just roughly around".split())
_FRACTIONS = frozenset(PARTS) | frozenset(MANY_PARTS) | {"half"}
_DIGIT_WORDS = {word: str(value) for word, value in UNITS.items()}


def read(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """(index after it, value) of what things can be counted with: "34", "1.2 million", "two and a half thousand".

    None for ordinals and for parts of a whole ("a third of them").
    """
    token = tokens[index]
    low = token.low
    if low[0].isdigit() or low in VULGAR:
        return _from_digits(tokens, index)
    if low not in FIRST_WORDS and ("-" not in low or low.partition("-")[0] not in FIRST_WORDS):
        return None
    nxt = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if low in ("a", "an") and nxt not in SCALES and nxt not in DOZEN and nxt.partition("-")[0] not in _PARTED:
        return None
    if low in UNITS and nxt not in spelled.WORDS and nxt != "-":
        return index + 1, Decimal(UNITS[low])
    words = spelled.run(tokens, index)
    return _half_of(tokens, words) or _in_words(tokens, index, words)


def _from_digits(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    hit = written.read(tokens, index)
    if hit is None:
        return None
    at, value = hit
    following = tokens[at].low if at < len(tokens) else ""
    if following in DOZEN:
        return at + 1, value * 12
    if following not in SCALES:
        return (at, value)
    words = spelled.run(tokens, at - 1) if at == index + 1 else []
    if not words:
        return at + 1, value * SCALES[following]
    return _in_words(tokens, index, words)


def _half_of(tokens: Sequence[Token], words: spelled.Words) -> tuple[int, Decimal] | None:
    """ "Half a million", "a half-dozen", "a quarter of a million": what is counted is whole."""
    lows = [word.low for word in words[:2]]
    at = 1 if lows and lows[0] in ("half", "quarter") else 2
    if at == 1:
        part = Decimal(1) / (2 if lows[0] == "half" else 4)
    else:
        hit = fractions.fraction(words) if any(word.low in _FRACTIONS for word in words) else None
        if hit is None or hit[1] >= 1:
            return None
        at, part = hit
    if words[at - 1].end < 0:
        return (words[at].end, part * DOZEN[words[at].low]) if at < len(words) and words[at].low in DOZEN else None
    end = words[at - 1].end
    end += end < len(tokens) and tokens[end].text == "-"
    end += end < len(tokens) and tokens[end].low == "of"
    end += end < len(tokens) and tokens[end].low in ("a", "an")
    scale = tokens[end].low if end < len(tokens) else ""
    if scale in DOZEN or SCALES.get(scale, 0) > 100:
        return end + 1, part * (DOZEN.get(scale) or SCALES[scale])
    return None


def _in_words(tokens: Sequence[Token], index: int, words: spelled.Words) -> tuple[int, Decimal] | None:
    """A cardinal, with a part behind it or a decimal point; None where it is an ordinal or only a part."""
    hit = spelled.cardinal(words, 0, ands=not index or tokens[index - 1].low != "between")
    if hit is None:
        return None
    end, value, _ = hit
    if end < len(words) and words[end].low == "point":
        end, value = _point(words, end, value)
    if end < len(words) and (words[end].low != "and" or end + 1 < len(words)):
        part = _part(tokens, words)
        if part:
            return part[:2] if part[1] > 1 and part[2] else None
        if _as_ordinal(tokens, words):
            return None
    return (words[end - 1].end, value) if words[end - 1].end > 0 else None


def _point(words: spelled.Words, at: int, value: Decimal) -> tuple[int, Decimal]:
    """ "Two point five", "nought point nought three"; one word above nine ends it."""
    behind, end = "", at + 1
    while end < len(words) and words[end].low in _DIGIT_WORDS and UNITS[words[end].low] < 10:
        behind += _DIGIT_WORDS[words[end].low]
        end += 1
    if not behind:
        hit = spelled.cardinal(words[at + 1 : at + 3], 0)
        if hit is None or not 9 < hit[1] < 100:
            return at, value
        behind, end = str(hit[1]), at + 1 + hit[0]
    return end, value + Decimal(f"0.{behind}")


def _part(tokens: Sequence[Token], words: spelled.Words) -> tuple[int, Decimal, bool] | None:
    """(index after it, value, whether a whole stands before it) of a fraction in words."""
    hit = fractions.fraction(words)
    if hit is None or words[hit[0] - 1].end < 0:
        return None
    end = words[hit[0] - 1].end
    if words[hit[0] - 1].low in PARTS and end < len(tokens) and tokens[end].low not in _AFTER_PART:
        return None
    return end, hit[1], any(word.low == "and" for word in words[: hit[0]])


def shared_scale(tokens: Sequence[Token], low: tuple[int, int], high: tuple[int, int]) -> int:
    """What the tokens of two ends of a range share: "two to three hundred" both count hundreds, "80 to 100" nothing."""
    scale = SCALES.get(tokens[high[1] - 1].low, 1) if high[1] - high[0] > 1 else 1
    bare = low[1] - low[0] == 1 and not any(part in SCALES for part in tokens[low[0]].low.split("-"))
    value = digits(tokens[low[0]]) or 1
    return scale if bare and value < 1000 else 1


def fraction(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """(index after it, value) of a part of a whole: "two-thirds", "a quarter of", "half", "three fifths"."""
    low = tokens[index].low
    if low not in FIRST_WORDS and low.partition("-")[0] not in FIRST_WORDS:
        return None
    if low == "half":
        if not _is_share(tokens, index):
            return None
    elif "-" not in low and (index + 1 == len(tokens) or tokens[index + 1].low[:2] not in _WORD_STARTS):
        return None  # most an "a" stands before a noun
    words = spelled.run(tokens, index)
    if not words or words[0].low == "quarter":
        return None
    hit = _part(tokens, words)
    return hit[:2] if hit else None


def _is_share(tokens: Sequence[Token], index: int) -> bool:
    """ "Half of the voters", "more than half"; not "the second half", "half-time", "cut in half"."""
    before = tokens[index - 1].low if index else ""
    after = tokens[index + 1].low if index + 1 < len(tokens) else "."
    if before in _NO_HALF_AFTER:
        return False
    return after in _HALF_BEFORE or (not after[0].isalnum() and after != "-" and before in _SHARE_BEFORE)


def ordinal(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """(index after it, value) of "third", "twenty-first", "one hundred and fifth", "11th"."""
    token = tokens[index]
    if token.is_number:
        tail = token.low[-2:] if not token.low.isdigit() else tokens[index + 1].low if index + 1 < len(tokens) else ""
        number = token.low.removesuffix(tail) if not token.low.isdigit() else token.low
        end = index + 1 if not token.low.isdigit() else index + 2
        return (end, Decimal(number)) if tail in ("st", "nd", "rd", "th") and number.isdigit() else None
    words = spelled.run(tokens, index)
    return _as_ordinal(tokens, words) if words else None


def _as_ordinal(tokens: Sequence[Token], words: spelled.Words) -> tuple[int, Decimal] | None:
    end = next((at + 1 for at, word in enumerate(words) if word.low in CARDINAL_OF), 0)
    if not end or words[end - 1].end < 0:
        return None
    value = fractions.ordinal(words, 0, end)
    if value is None:
        return None
    loose = end > 1 and words[end - 2].low in TENS and words[end - 2].end > 0
    after = words[end - 1].end
    if loose and after < len(tokens) and tokens[after].is_word and tokens[after].low.endswith("s"):
        return None  # "twenty first responders" are twenty
    return after, value
