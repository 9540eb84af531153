"""On which side of a number its words stand: what the reader of quantities says, told apart more finely.

The reader writes one sign for "more than" and "at least", and one for "about" and "nearly": for a claim that is held
against 50, the difference between more than 50 and at least 50 is all.
"""

import re
from collections.abc import Sequence

from claims.consistency.wordings.items import Side
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.amounts.reading import Quantity
from claims.extraction.extractors.rules_en.tables import numbers

OF_EFFECT = {"gt": Side.ABOVE, "lt": Side.BELOW, "ge": Side.AT_LEAST, "le": Side.AT_MOST}
_OF_SIGN = {"~": Side.ABOUT, ">": Side.ABOVE, "<": Side.BELOW}
_INCLUSIVE = re.compile(
    r"\b(?:at least|no fewer|no less|not less|not fewer|minimum|at most|no more|not more|maximum|up to|as many as"
    r"|as much as|or more|or less|or fewer|plus)\b|\+",
    re.IGNORECASE,
)
_NEARLY = re.compile(r"\b(?:nearly|almost|just under|close to|nearing)\b", re.IGNORECASE)
_JUST_OVER = re.compile(r"\b(?:just over|a little over|barely)\b", re.IGNORECASE)
# "Averaged over 17 critics" says how many, not more than.
_SPREAD = re.compile(
    r"(?:averag\w{1,3}|spread|taken|calculated|computed|sampled|split) (?:over|across) (?=\d)", re.IGNORECASE
)
# "To pass $1 billion": the number is left behind.
_PASSES = frozenset("pass passed passes passing cross crossed crosses crossing".split())
# "Taller than 3,000 metres": comparatives that the reader of quantities leaves alone.
_MORE = frozenset("taller longer older heavier faster deeper richer hotter wider later stronger better".split())
_LESS = frozenset("shorter younger lighter slower poorer colder narrower earlier weaker worse cheaper".split())
# How far before a quantity its words are looked for, and behind it, in characters.
_BEFORE = 12
_AFTER = 10


def side_of(text: str, tokens: Sequence[Token], first: int, quantity: Quantity) -> Side:
    """The side of a quantity that begins with the token `first`."""
    said = text[quantity.start : quantity.end]
    is_inclusive = _INCLUSIVE.search(text[quantity.start : quantity.end + _AFTER]) is not None
    side = _OF_SIGN.get(quantity.bound, Side.EXACT)
    if side.is_bound and said[:1].isdigit() and not is_inclusive:
        side = Side.EXACT  # the reader lends a number in brackets the bound of the number before it
    if side is Side.EXACT:
        return _before(tokens, first)
    if side is Side.ABOUT:
        return Side.BELOW if _NEARLY.search(said) else Side.ABOVE if _JUST_OVER.search(said) else side
    if side is Side.ABOVE and _SPREAD.search(text, max(0, quantity.start - _BEFORE), quantity.end):
        return Side.EXACT
    if is_inclusive:
        return Side.AT_LEAST if side is Side.ABOVE else Side.AT_MOST
    return side


def _before(tokens: Sequence[Token], first: int) -> Side:
    """What the word before says where the reader took it for the end of a noun ("the version scored above 63")."""
    if first and tokens[first - 1].low in _PASSES:
        return Side.ABOVE
    bound = numbers.BEFORE.before(tokens, first)
    if bound:
        return OF_EFFECT.get(bound[1], Side.EXACT)
    compared = tokens[first - 2].low if first > 1 and tokens[first - 1].low == "than" else ""
    return Side.ABOVE if compared in _MORE else Side.BELOW if compared in _LESS else Side.EXACT
