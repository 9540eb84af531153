"""Numbers with what moves their bounds: "more than 30", "at least five", "30 to 40", "no", "dozens"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.tables import numbers as words

# Whatever can begin a quantity; words in two parts ("thirty-four") begin with anything.
_FIRST_WORDS = words.NOBODY.firsts | words.VAGUE.firsts | numerals.FIRST_WORDS | {"no", "without", "zero", "any"}
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens [first, end) with `number` the first token of the number itself.

    `nobody` says that the words name no one at all ("no casualties", "no one"); `further` that others came before.
    """

    first: int
    number: int
    end: int
    lower: Decimal | None
    upper: Decimal | None
    approximate: bool = False
    vague: bool = False
    nobody: bool = False
    further: bool = False
    article: bool = False

    def described(self) -> str:
        """The bounds as people write them: "[31, -]", "[40, 40] approximate", "vague"."""
        if self.vague:
            return "vague"
        low, high = ("-" if bound is None else f"{bound:f}" for bound in (self.lower, self.upper))
        return f"[{low}, {high}]" + (" approximate" if self.approximate else "")


def find(tokens: Sequence[Token], taken: frozenset[int]) -> list[Quantity]:
    """Quantities left to right. `taken` are tokens already read as dates and times."""
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        low = tokens[index].low
        if low not in _FIRST_WORDS and not low[0].isdigit() and "-" not in low:
            index += 1
            continue
        hit = None if index in taken else _at(tokens, index, taken)
        if hit is None:
            index += 1
            continue
        floor = found[-1].end if found else 0
        hit = _with_before(tokens, _with_after(tokens, hit), floor)
        found.append(hit)
        index = hit.end
    return found


def _at(tokens: Sequence[Token], index: int, taken: frozenset[int]) -> Quantity | None:
    token = tokens[index]
    nobody = words.NOBODY.at(tokens, index)
    if _is_rest(tokens, nobody[0] if nobody else index + 1) and (nobody or token.low in ("no", "without")):
        return None
    if nobody:
        return Quantity(index, index, _past_whole(tokens, nobody[0]), Decimal(0), Decimal(0), nobody=True)
    negated = token.low in ("no", "without", "zero") or (token.low == "any" and _is_negated(tokens, index))
    if negated and index + 1 < len(tokens) and tokens[index + 1].is_word:
        end = index + 2 if tokens[index + 1].low == "any" else index + 1
        return Quantity(index, index, end, Decimal(0), Decimal(0), nobody=True)
    number = numerals.read(tokens, index)
    if number:
        if not _counts(tokens, index, number[0]):
            return None
        return _range(tokens, index, number[0], number[1], taken) or Quantity(
            index, index, number[0], number[1], number[1]
        )
    vague = words.VAGUE.at(tokens, index)
    if (
        vague
        and (index == 0 or tokens[index - 1].low not in ("as", "how", "so", "too"))
        and not (token.low == "some" and index + 1 < len(tokens) and numerals.read(tokens, index + 1))
    ):
        if words.BEFORE.at(tokens, index) and token.low != "some":
            return None
        return Quantity(index, index, vague[0], None, None, vague=True)
    return None


def _past_whole(tokens: Sequence[Token], end: int) -> int:
    """ "None of the 12": the whole belongs to the negation and is no figure of its own."""
    at = end + 1
    if end < len(tokens) and tokens[end].low == "of":
        while at < len(tokens) and tokens[at].low in ("the", "these", "those", "its", "their"):
            at += 1
        whole = numerals.read(tokens, at) if at < len(tokens) else None
        if whole:
            return whole[0]
    return end


def _is_rest(tokens: Sequence[Token], at: int) -> bool:
    """ "No one else", "no other injuries": nobody beside those already counted, so not nobody at all."""
    return at < len(tokens) and tokens[at].low in ("else", "other", "others", "further", "additional", "more", "longer")


def _is_negated(tokens: Sequence[Token], index: int) -> bool:
    """ "did not cause any casualties"."""
    return any(
        token.low in ("not", "without", "never") or token.low.endswith("n't")
        for token in tokens[max(0, index - 6) : index]
    )


def _counts(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether the number can count something: no address, no age, no money, no measure of length or time."""
    before = tokens[index - 1].low if index else ""
    if before in words.NOT_COUNTED_BEFORE or (before == "." and index > 1 and tokens[index - 2].low == "no"):
        return False
    following = tokens[end].low if end < len(tokens) else ""
    if following in words.NOT_COUNTED:
        return False
    if tokens[index].low == "one":
        return before not in ("no", "the", "this", "that", "another", "every", "each", "day") and following not in (
            "of",
            "another",
            "day",
        )
    # "Smith, 34, was killed" gives an age.
    is_age = before == "," and following == "," and index > 1 and tokens[index - 2].is_capital and end == index + 1
    return not is_age


def _range(tokens: Sequence[Token], index: int, end: int, low: Decimal, taken: frozenset[int]) -> Quantity | None:
    """ "30 to 40", "30-40", "between 30 and 40"; not "rose from 12 to 13"."""
    if end + 1 >= len(tokens) or end + 1 in taken:
        return None
    joint, before = tokens[end].low, tokens[index - 1].low if index else ""
    if not (joint in _DASHES or joint in ("to", "or") or (joint == "and" and before == "between")):
        return None
    if joint == "to" and before == "from":
        return None
    second = numerals.read(tokens, end + 1)
    if second is None or second[1] <= low or not _counts(tokens, end + 1, second[0]):
        return None
    first = index - 1 if before == "between" else index
    return Quantity(first, index, second[0], low, second[1])


def _with_after(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    after = words.AFTER.at(tokens, quantity.end)
    if after is None or quantity.nobody:
        return quantity
    end, effect = after
    if effect == "ge":
        return replace(quantity, end=end, upper=None)
    if effect == "le":
        return replace(quantity, end=end, lower=None)
    return replace(quantity, end=end, approximate=True)


def _with_before(tokens: Sequence[Token], quantity: Quantity, floor: int) -> Quantity:
    """Takes in the words before the number, as long as each has a meaning: "at least another 30"."""
    while True:
        before = words.BEFORE.before(tokens, quantity.first)
        if before is None or before[0] < floor:
            return quantity
        first, effect = before
        if quantity.nobody and effect != "plain":
            return quantity
        quantity = _moved(replace(quantity, first=first), effect)


def _moved(quantity: Quantity, effect: str) -> Quantity:
    low, high = quantity.lower, quantity.upper
    if effect == "more":
        return replace(quantity, further=True)
    if effect == "plain" or quantity.vague:
        return quantity
    if effect == "about":
        return replace(quantity, approximate=True)
    if effect == "gt":
        return replace(quantity, lower=_next(low), upper=None)
    if effect == "ge":
        return replace(quantity, upper=None)
    if effect == "lt":
        return replace(quantity, lower=None, upper=None if high is None else high - 1)
    return replace(quantity, lower=None)


def _next(low: Decimal | None) -> Decimal | None:
    """ "More than 30" begins at 31 where things are counted in ones, at 1.2 million where they are not."""
    if low is None:
        return None
    return low + 1 if low == low.to_integral_value() else low
