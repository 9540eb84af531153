"""Which unit a number has: a sign before it, a unit or money behind it."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.amounts.words import MONEY_TABLE, UNIT_TABLE, touches
from claims.extraction.extractors.rules_en.tables.units import PER_UNITS, PER_WORDS, TIGHT

_MINUS = frozenset({"-", "\u2212"})
_MOMENTS = word_set("ago earlier before later old")


def money_before(tokens: Sequence[Token], number: int) -> tuple[int, str] | None:
    """(first token, currency) of a sign or code just before the number: "$", "US $", "INR"."""
    at = number
    if at > 1 and tokens[at - 1].text in _MINUS and touches(tokens, at - 1, at) and touches(tokens, at - 2, at - 1):
        at -= 1  # "$-5"
    if at > 1 and tokens[at - 1].text == "=" and tokens[at - 2].text == "Y":
        return at - 2, "japanese yen"  # the yen sign of texts that came over the wire
    hit = MONEY_TABLE.before(tokens, at)
    if hit is None:
        return None
    written = tokens[hit[0] : at]
    if len(written) == 1 and written[0].is_word and len(written[0].text) == 1:
        return None
    is_sign = any(not token.is_word for token in written) and all(
        token.text.isupper() or not token.is_word for token in written
    )
    if not is_sign and any(not token.is_word for token in written):
        hit = MONEY_TABLE.before(tokens[at - 1 : at], 1)
        return (at - 1, hit[1]) if hit else None
    return hit if is_sign or (len(written) == 1 and written[0].text.isupper()) else None


def known(tokens: Sequence[Token], at: int, number_end: int) -> tuple[int, str] | None:
    """(end, name) of the unit or currency that starts at `at`."""
    if at >= len(tokens):
        return None
    hits = [hit for hit in (UNIT_TABLE.at(tokens, at), MONEY_TABLE.at(tokens, at)) if hit]
    if not hits:
        return None
    end, name = max(hits, key=lambda hit: hit[0])
    first = tokens[at]
    if first.text == "Nm":
        return at + 1, "newton metre"
    if end == at + 1 and first.is_word:
        if first.low in TIGHT and not touches(tokens, number_end - 1, at) and not first.text.isupper():
            return None
        if first.low in ("g", "k") and first.text.isupper():
            return (at + 1, "generation wireless") if first.text == "G" else None
        if name in _CODES and first.low not in _MONEY_WORDS and not first.text.isupper():
            return None
    return _per(tokens, end, name)


def _per(tokens: Sequence[Token], end: int, name: str) -> tuple[int, str]:
    """ "$52 a barrel", "13 cents per share"."""
    at = end
    while at < len(tokens) and tokens[at].text == "-":
        at += 1
    if at + 1 < len(tokens) and tokens[at].low in PER_WORDS:
        unit_at = at + 1
        while unit_at < len(tokens) and tokens[unit_at].text == "-":
            unit_at += 1
        later = tokens[unit_at + 1].low if unit_at + 1 < len(tokens) else ""
        following = UNIT_TABLE.at(tokens, unit_at)
        counted = unit_at < len(tokens) and tokens[unit_at].low in PER_UNITS
        if later not in _MOMENTS and (counted or (following and tokens[at].low == "per")):
            if following:
                return following[0], f"{name} per {following[1]}"
            return unit_at + 1, f"{name} per {tokens[unit_at].low}"
    return end, name


_MONEY_WORDS = word_set(
    "yen yuan renminbi euro euros dollar dollars rand won lira baht dong real reais quid sen cent "
    "cents bitcoin bitcoins manat dram sterling"
)
_CODES = frozenset(
    name
    for name in (
        "turkish lira",
        "philippine peso",
        "saudi riyal",
        "azerbaijani manat",
        "indian rupee",
        "kenyan shilling",
        "israeli new shekel",
        "armenian dram",
    )
)


def rate(tokens: Sequence[Token], at: int, name: str) -> tuple[int, str]:
    """The "a barrel" that may follow an amount whose sign stood before it."""
    return _per(tokens, at, name)
