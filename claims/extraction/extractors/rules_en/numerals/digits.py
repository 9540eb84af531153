"""Numbers in digits: "1,200", "1,00,000", "40 000", "1'000'000", "2½", "3.5bn"."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.fractions import VULGAR
from claims.extraction.extractors.rules_en.tables.units import MONEY_SCALES

_MAX_DIGITS = 15
_GROUPS = 6
_APOSTROPHES = frozenset("'’")
_SLASHES = frozenset({"/", "\u2044"})
_HALVES = word_set("2 3 4 5 8 10 16 32 64 128")
# "30k", "3.5bn"; a single m is meters as often as millions.
_TIGHT = {letters: scale for letters, scale in MONEY_SCALES.items() if letters not in ("m", "b", "t")}


def digits(token: Token) -> Decimal | None:
    """The value of "34", "1,200" or "1.2"; None for "02:00", "2nd", "44-day" and numbers nobody counts with."""
    word = token.text
    if not word[:1].isdigit() or not word.isascii() or len(word) > _MAX_DIGITS + 6 or not word[-1:].isdigit():
        return None
    groups = word.split(",")
    if len(groups) > 1 and not _is_grouped(groups):
        return None
    try:
        return Decimal("".join(groups))
    except InvalidOperation:
        return None


def _is_grouped(groups: list[str]) -> bool:
    """In threes ("1,200"), or as in India ("1,00,000": the last three digits, before them pairs)."""
    last = len(groups[-1].partition(".")[0])
    middle = [len(group) for group in groups[1:-1]]
    return last == 3 and len(groups[0]) < 4 and (set(middle) <= {3} or (set(middle) <= {2} and len(groups[0]) < 3))


def read(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """(index after it, value) of a number in digits, over several tokens where its groups stand apart."""
    token = tokens[index]
    if token.text in VULGAR:
        part, whole = VULGAR[token.text]
        return index + 1, Decimal(part) / whole
    value = digits(token)
    if value is None:
        return _shortened(tokens, index)
    if index + 1 == len(tokens):
        return index + 1, value
    grouped = _grouped(tokens, index) if len(token.text) < 4 else None
    if grouped:
        return grouped
    if tokens[index + 1].text in VULGAR and tokens[index + 1].start - token.end < 2:
        part, whole = VULGAR[tokens[index + 1].text]
        return index + 2, value + Decimal(part) / whole
    return _slashed(tokens, index, value) or (index + 1, value)


def _shortened(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """ "3.5bn", "3m voters", "2½" where letters and digits are one token."""
    token = tokens[index]
    if token.text[-1] in VULGAR:
        whole = digits(token._replace(text=token.text[:-1]))
        part = VULGAR[token.text[-1]]
        return None if whole is None else (index + 1, whole + Decimal(part[0]) / part[1])
    letters = len(token.low) - len(token.low.rstrip("abcdefghijklmnopqrstuvwxyz"))
    scale = _TIGHT.get(token.low[-letters:]) if 0 < letters < len(token.low) else None
    if token.low[-letters:] == "m" and index + 1 < len(tokens):
        counted = tokens[index + 1]
        scale = 10**6 if counted.low == "people" or (counted.is_word and counted.low.endswith("s")) else None
    if scale is None:
        return None
    number = digits(token._replace(text=token.text[:-letters]))
    return None if number is None else (index + 1, number * scale)


def _grouped(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """ "40 000", "1'000'000": one to three digits, then groups of exactly three, one sign or space between."""
    at, written = index + 1, tokens[index].text
    if not written.isdigit() or written[0] == "0":
        return None
    while at < len(tokens) and len(written) < _GROUPS * 3:
        group = at + 1 if tokens[at].text in _APOSTROPHES and tokens[at].start == tokens[at - 1].end else at
        if group == len(tokens) or tokens[group].start - tokens[at - 1].end != 1:
            break
        text = tokens[group].text
        if len(text.partition(".")[0]) != 3 or not text.isascii() or not text.replace(".", "", 1).isdigit():
            break
        written += text
        at = group + 1
        if "." in text:
            break
    return (at, Decimal(written)) if at > index + 1 else None


def _slashed(tokens: Sequence[Token], index: int, value: Decimal) -> tuple[int, Decimal] | None:
    """ "1/2 pound", "2 1/4": a smaller number over a larger one that is one of the usual parts."""
    mixed = len(tokens) > index + 3 and tokens[index + 2].text in _SLASHES and tokens[index + 1].text.isdigit()
    at = index + 1 if mixed else index
    if at + 2 < len(tokens) and tokens[at + 1].text in _SLASHES and tokens[at + 2].text in _HALVES:
        text, whole = tokens[at].text, tokens[at + 2].text
        followed = at + 3 < len(tokens) and tokens[at + 3].text in _SLASHES
        if text.isascii() and text.isdigit() and len(text) < 3 and 0 < int(text) < int(whole) and not followed:
            return at + 3, Decimal(text) / int(whole) + (value if mixed else 0)
    return None
