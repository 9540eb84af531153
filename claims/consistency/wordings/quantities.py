"""Numbers in a sentence as items, read as extraction reads them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claims.consistency.wordings import ratings
from claims.consistency.wordings.items import Item, Kind, Side
from claims.consistency.wordings.measures import on_one_scale
from claims.consistency.wordings.sides import OF_EFFECT, side_of
from claims.consistency.wordings.words import stem
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.amounts import reading
from claims.extraction.extractors.rules_en.amounts.nouns import is_plural
from claims.extraction.extractors.rules_en.tables import numbers
from claims.extraction.extractors.rules_en.tables.grammar import STOPS
from claims.extraction.extractors.rules_en.tables.numbers import SCALES
from claims.extraction.extractors.rules_en.tables.units import CURRENCIES, UNITS

# "120 crore" without a noun is money.
_RUPEES = re.compile(r"\b(?:crore|lakh)s?\b", re.IGNORECASE)
_RUPEE = "indian rupee"
# How many tokens behind a number its noun may stand, and how far apart numbers of one list.
_NOUN_REACH = 5
_LIST_REACH = 8
_JOINTS = frozenset({"'", "'s", "’", "-"})


def items_of(text: str, tokens: Sequence[Token], busy: frozenset[int]) -> list[Item]:
    """Left to right, ratings among them; numbers that touch the tokens `busy` are read otherwise."""
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    rated = ratings.found_in(text)
    sides: dict[int, tuple[int, Side]] = {}
    items: list[Item] = []
    at = 0
    for quantity in reading.read(text):
        first, end = bisect_right(starts, quantity.start) - 1, bisect_left(ends, quantity.end) + 1
        side = side_of(text, tokens, first, quantity)
        while at < len(rated) and rated[at].stop <= quantity.start:
            at += 1
        if at < len(rated) and rated[at].start < quantity.end:
            if quantity.start <= rated[at].start:
                sides[at] = quantity.start, side
            continue
        if busy.isdisjoint(range(first, end)):
            item = _item(text[quantity.start : quantity.end], quantity, side, first, end)
            if side is Side.EXACT and quantity.bound == ">":  # "averaged over 17 critics": what is said is 17 critics
                number = next((at for at in range(first, end) if tokens[at].is_number), first)
                item = replace(item, first=number, start=tokens[number].start)
            items.append(_counting(tokens, item, items[-1] if items else None))
    items += _spelled(tokens, busy | {at for item in items for at in range(item.first, item.end)})
    for which, rating in enumerate(rated):
        start, side = sides.get(which, (rating.start, Side.EXACT))
        first, end = bisect_right(starts, start) - 1, bisect_left(ends, rating.stop) + 1
        items.append(Item(Kind.RATING, side, rating.value, rating.value, first, end, start, rating.stop, rating.top))
    return sorted(items, key=lambda item: item.start)


def _item(said: str, quantity: reading.Quantity, side: Side, first: int, end: int) -> Item:
    unit = quantity.unit or (_RUPEE if _RUPEES.search(said) else "")
    item = Item(Kind.BARE, side, quantity.low, quantity.high, first, end, quantity.start, quantity.end)
    scale = SCALES.get(unit.removesuffix("s"))
    if scale:  # "54 crores"
        return replace(item, kind=Kind.MONEY, unit=_RUPEE, low=item.low * scale, high=item.high * scale)
    if not unit:
        return item
    if unit.startswith("% "):  # "fewer than half of the voters"
        return replace(item, kind=Kind.SHARE, unit="%", low=item.low * 100, high=item.high * 100)
    if unit == "percentage":
        return replace(item, kind=Kind.SHARE, unit="%")
    name = unit.split(" per ")[0]
    if name in CURRENCIES:
        return replace(item, kind=Kind.MONEY, unit=unit)
    if name in UNITS and name not in ("people", "count"):
        base, factor = on_one_scale(unit)
        return replace(item, kind=Kind.MEASURE, unit=base, low=item.low * factor, high=item.high * factor)
    if name == "count":  # "scored 31 times": goals or whatever else the words around it say
        return item
    things = tuple(stem(word) for word in unit.lower().replace("-", " ").split() if word.isalpha())
    return replace(item, kind=Kind.COUNT, things=things)


def _spelled(tokens: Sequence[Token], busy: frozenset[int]) -> list[Item]:
    """Numbers in words that stand alone, which the reader passes over: "killed four and wounded nine"."""
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        hit = numerals.read(tokens, at) if tokens[at].is_word and at not in busy else None
        if hit and hit[1] > 1:
            first, side = at, Side.EXACT
            bound = numbers.BEFORE.before(tokens, at)
            if bound and bound[1] in OF_EFFECT:
                first, side = bound[0], OF_EFFECT[bound[1]]
            span = tokens[first].start, tokens[hit[0] - 1].end
            items.append(_counting(tokens, Item(Kind.BARE, side, hit[1], hit[1], first, hit[0], *span), None))
        at = hit[0] if hit else at + 1
    return items


def _counting(tokens: Sequence[Token], item: Item, before: Item | None) -> Item:
    """A number whose noun the reader did not name: "800 confirmed cases", "over 60 of the state's counties".

    Without a noun it counts what the number before it counts: "10 records in one country and 20 abroad".
    """
    is_cut = item.kind is Kind.COUNT and item.end < len(tokens) and tokens[item.end].text == "-"  # "16 COVID-19 cases"
    if item.kind is not Kind.BARE and not is_cut:
        return item
    if item.end < len(tokens) and tokens[item.end].text == "m":
        return replace(item, kind=Kind.MEASURE, unit="metre", end=item.end + 1, stop=tokens[item.end].end)
    for at in range(item.end, min(len(tokens), item.end + _NOUN_REACH)):
        token = tokens[at]
        if (token.is_number and not is_cut) or not (token.is_word or token.is_number or token.text in _JOINTS):
            break
        if is_plural(token.low) and token.low not in STOPS:
            things = (*item.things, stem(token.low))
            return replace(item, kind=Kind.COUNT, things=things, end=at + 1, stop=token.end)
    if before is not None and before.kind is Kind.COUNT and item.first - before.end <= _LIST_REACH:
        return replace(item, things=before.things, hints=before.things)
    return item
