"""Reading every quantity of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.amounts import bounds, names, nouns, ranges, special, units, values
from claims.extraction.extractors.rules_en.amounts.ages import is_age
from claims.extraction.extractors.rules_en.amounts.amount import Amount
from claims.extraction.extractors.rules_en.amounts.words import pieces


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity with offsets into the sentence; `bound` as in `bounds.of`."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str | None
    bound: str


def read(text: str) -> list[Quantity]:
    """The quantities of one sentence, left to right."""
    tokens = pieces(text)
    dated = names.dated(tokens)
    found: list[Amount] = []
    index = 0
    while index < len(tokens):
        hit = _at(tokens, index, dated)
        if hit is None:
            index += 1
            continue
        found.append(hit)
        index = max(hit.end, index + 1)
    joined = ranges.with_units(tokens, ranges.joined(tokens, found))
    joined = [item for item in joined if not item.loose or item.unit]
    bounded = bounds.of_all(tokens, [(item.first, item.end, item.noun) for item in joined])
    bounded = [
        (first, "down" if bound == "=" and item.low < 0 and item.unit == "percentage" else bound)
        for item, (first, bound) in zip(joined, bounded, strict=True)
    ]
    return [
        Quantity(tokens[first].start, tokens[item.end - 1].end, item.low, item.high, item.unit, bound)
        for item, (first, bound) in zip(joined, bounded, strict=True)
    ]


_HALF = Decimal("0.5")


def _at(tokens: Sequence[Token], index: int, dated: frozenset[int]) -> Amount | None:
    if tokens[index].low in special.VAGUE:
        return special.vague(tokens, index)
    value = values.number(tokens, index)
    if value is None:
        return special.fold(tokens, index)
    end, number = value
    share = special.of_share(tokens, index, end) if number == 1 else None
    if share:
        return special.share_of(tokens, share)
    money = units.money_before(tokens, index)
    first = money[0] if money else index
    scaled = end - index > 1
    end, number, more = values.scale(tokens, end, number, money is not None)
    number = values.signed(tokens, index if money and tokens[index - 1].text in values.MINUS else first, number)
    if money:
        if end < len(tokens) and tokens[end].text in ("US", "U.S."):
            end += 1
        end, unit = units.rate(tokens, end, money[1])
        return Amount(first, index, end, number, number, unit, scaled=scaled or more)
    if tokens[index].is_number and names.is_glued(tokens, index):
        return None
    at = end + 1 if end < len(tokens) and tokens[end].text == "-" else end
    hit = units.known(tokens, at, end)
    if hit and not (index in dated and hit[1] in ("second",)):
        if names.is_name(tokens, index, end) and index in dated:
            return None
        return Amount(index, index, hit[0], number, number, hit[1], scaled=scaled or more)
    if is_age(tokens, index, end):
        return Amount(index, index, end, number, number, "year of age")
    if index in dated or names.is_name(tokens, index, end):
        return None
    if tokens[index].low in ("one", "a", "an") and end == index + 1 and names.is_pronoun(tokens, index):
        return None
    return _counted(tokens, index, end, number, scaled or more)


def _counted(tokens: Sequence[Token], index: int, end: int, number: Decimal, scaled: bool) -> Amount | None:
    """A number with the noun it counts, or with none."""
    after = end
    if after + 1 < len(tokens) and tokens[after].low == "of":
        while after + 1 < len(tokens) and tokens[after].low in nouns.DETERMINERS:
            after += 1
    if number == _HALF and after < len(tokens) and tokens[after].low in nouns.DETERMINERS:
        after += 1  # "half the voters"
    if after < len(tokens) and tokens[after].low == "who":
        return Amount(index, index, end, number, number, "people", noun=True, scaled=scaled)
    named = nouns.noun(tokens, after, one=number == 1)
    if named:
        named = units.rate(tokens, *named)
        if 0 < number < 1 and tokens[index].is_word:
            named = named[0], f"% {named[1]}"
        lower = any(token.text.islower() for token in tokens[after : named[0]] if token.is_word)
        if not lower and names.is_titled(tokens, index, end):
            return None
        return Amount(index, index, named[0], number, number, named[1], noun=True, scaled=scaled)
    if names.is_titled(tokens, index, end):
        return None
    if tokens[index].is_number and after == end and nouns.is_abbreviation(tokens, end):
        return Amount(index, index, end + 1, number, number, tokens[end].text, scaled=scaled)
    if tokens[index].is_number and names.is_score(tokens, index, end):
        return Amount(index, index, end, number, number, None, loose=True)
    if not tokens[index].is_number and not scaled and number != _HALF and not _opens_share(tokens, end):
        return None
    return Amount(index, index, end, number, number, None, scaled=scaled)


def _opens_share(tokens: Sequence[Token], end: int) -> bool:
    """ "four- and five-door", "two or three": a word for a number whose unit follows the next number."""
    at = end + 1 if end < len(tokens) and tokens[end].text == "-" else end
    return (
        at + 1 < len(tokens)
        and tokens[at].low in (",", "or", "and", "to")
        and (values.number(tokens, at + 1) is not None)
    )
