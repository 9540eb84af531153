"""Years and centuries that stand for themselves: "a 1984 film", "(1719–1748)", "the 17th century"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from claims.consistency.wordings.days import BEGINS, ENDS, dated, side_before
from claims.consistency.wordings.items import Item, Side
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.tables.grammar import STOPS

_YEAR = re.compile(r"1\d{3}|20\d\d")
_SHORT = re.compile(r"\d\d")
# The last one is what is left of a dash that somebody decoded wrongly.
_DASHES = frozenset({"-", "–", "—", "\ufffd"})
_CENTURIES = frozenset({"century", "centuries"})
_LAST_CENTURY = 21


def items_of(tokens: Sequence[Token], busy: frozenset[int]) -> list[Item]:
    """Left to right, without those at the tokens `busy`."""
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        hit = None if at in busy else _longer(tokens, at) or _year(tokens, at)
        if hit:
            item = _item(tokens, at, *hit)
            items.append(item)
            if _is_interval(tokens, at):
                items[-1] = replace(item, hints=BEGINS, is_name=False)
                items.append(replace(_item(tokens, at + 2, *(_year(tokens, at + 2) or hit)), hints=ENDS))
                hit = (at + 3, 0, 0)
        at = hit[0] if hit else at + 1
    return items


def _year(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """(index behind it, first year, last year), as all of these."""
    if at >= len(tokens) or not _YEAR.fullmatch(tokens[at].text):
        return None
    return at + 1, int(tokens[at].text), int(tokens[at].text)


def _is_interval(tokens: Sequence[Token], at: int) -> bool:
    is_joined = at + 2 < len(tokens) and tokens[at + 1].text in _DASHES
    return is_joined and _YEAR.fullmatch(tokens[at].text) is not None and _year(tokens, at + 2) is not None


def _longer(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    return _century(tokens, at) or _season(tokens, at) or _decade(tokens, at)


def _decade(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """ "The 1990s"."""
    year = _year(tokens, at)
    if year is None or year[1] % 10 or at + 1 >= len(tokens) or tokens[at + 1].low != "s":
        return None
    return at + 2, year[1], year[1] + 9


def _season(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """ "2014–15"."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in _DASHES or not _SHORT.fullmatch(tokens[at + 2].text):
        return None
    year = _year(tokens, at)
    return (at + 3, year[1], max(year[1], year[1] // 100 * 100 + int(tokens[at + 2].text))) if year else None


def _century(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    hit = numerals.ordinal(tokens, at)
    if hit is None or hit[0] >= len(tokens) or tokens[hit[0]].low not in _CENTURIES or not 0 < hit[1] <= _LAST_CENTURY:
        return None
    last = int(hit[1]) * 100
    return hit[0] + 1, last - 99, last


def _item(tokens: Sequence[Token], at: int, end: int, first: int, last: int) -> Item:
    begins, side = side_before(tokens, at)
    is_name = side is Side.EXACT and end < len(tokens) and tokens[end].is_word and tokens[end].low not in STOPS
    return replace(dated(tokens, begins, end, side, date(first, 1, 1), date(last, 12, 31)), is_name=is_name)
