"""Numbers with what moves their bounds: "more than 30", "at least five", "30 to 40", "no", "dozens"."""

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.extractors.reading.quantity import Quantity
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import bounding, numerals
from claims.extraction.extractors.rules_en.tables import numbers as words
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD, SINGULAR

# Whatever can begin a quantity; words in two parts ("thirty-four") begin with anything.
_FIRST_WORDS = (
    words.NOBODY.firsts | words.VAGUE.firsts | numerals.FIRST_WORDS | {"no", "not", "without", "zero", "any", "both"}
)
_BETWEEN_AGES = frozenset(("and", ",", "to", "-", "–"))
_MOST_AGES = 24
__all__ = ["Quantity", "find"]


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
            index = _past_part(tokens, index) or index + 1
            continue
        floor = found[-1].end if found else 0
        hit = bounding.with_before(tokens, bounding.with_after(tokens, hit), floor)
        found.append(hit)
        index = hit.end
    return found


def _at(tokens: Sequence[Token], index: int, taken: frozenset[int]) -> Quantity | None:
    token = tokens[index]
    nobody = words.NOBODY.at(tokens, index)
    if _is_rest(tokens, nobody[0] if nobody else index + 1) and (nobody or token.low in ("no", "without")):
        return None
    if nobody:
        return Quantity(index, _past_whole(tokens, nobody[0]), Decimal(0), Decimal(0), nobody=True)
    if words.BEFORE.at(tokens, index) and token.low == "no":
        return None  # "no fewer than 20"
    not_one = words.NOT_ONE.at(tokens, index) if token.low == "not" else None
    if not_one and not_one[0] < len(tokens) and tokens[not_one[0]].is_word:
        return Quantity(index, _past_whole(tokens, not_one[0]), Decimal(0), Decimal(0), nobody=True)
    negated = token.low in ("no", "without", "zero") or (token.low == "any" and _is_negated(tokens, index))
    if negated and index + 1 < len(tokens) and tokens[index + 1].is_word:
        end = index + 2 if tokens[index + 1].low == "any" else index + 1
        return Quantity(index, end, Decimal(0), Decimal(0), nobody=True)
    if token.low.endswith("-odd"):
        return _odd(token, index)
    if token.low == "both":
        pair = index + 1 < len(tokens) and tokens[index + 1].low in BY_WORD and tokens[index + 1].low not in SINGULAR
        # "Both civilians and fighters" are two kinds, not two.
        pair = pair and all(token.low != "and" for token in tokens[index + 2 : index + 3])
        return Quantity(index, index + 1, Decimal(2), Decimal(2)) if pair else None
    number = numerals.read(tokens, index)
    if number:
        if not _counts(tokens, index, number[0]):
            return None
        single = Quantity(index, number[0], number[1], number[1])
        return _range(tokens, single, taken) or single
    vague = words.VAGUE.at(tokens, index)
    if (
        vague
        and (index == 0 or tokens[index - 1].low not in ("as", "how", "so", "too"))
        and not (token.low == "some" and index + 1 < len(tokens) and numerals.read(tokens, index + 1))
    ):
        if words.BEFORE.at(tokens, index) and token.low != "some":
            return None
        return Quantity(index, vague[0], None, None, vague=True)
    return None


def _odd(token: Token, index: int) -> Quantity | None:
    """ "30-odd", "thirty-odd"."""
    stem = token._replace(text=token.text[:-4], low=token.low[:-4])
    number = numerals.read([stem], 0)
    return Quantity(index, index + 1, number[1], number[1], approximate=True) if number else None


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


def _past_part(tokens: Sequence[Token], index: int) -> int | None:
    """ "A third of the 12": a part of a whole counts nobody, and the whole is no figure of its own."""
    part = numerals.fraction(tokens, index)
    return _past_whole(tokens, part[0]) if part else None


def _is_rest(tokens: Sequence[Token], at: int) -> bool:
    """ "No one else", "no other injuries": nobody beside those already counted, so not nobody at all."""
    return at < len(tokens) and tokens[at].low in ("else", "other", "others", "further", "additional", "more", "longer")


def _is_negated(tokens: Sequence[Token], index: int) -> bool:
    """ "did not cause any casualties"; not "would not say whether any suspects are held"."""
    before = tokens[max(0, index - 6) : index]
    return not any(token.low in ("whether", "if") for token in before) and any(
        token.low in ("not", "without", "never") or token.low.endswith("n't") for token in before
    )


def _counts(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether the number can count something: no address, no age, no money, no measure of length or time."""
    before = tokens[index - 1].low if index else ""
    if before in words.NOT_COUNTED_BEFORE or (before == "." and index > 1 and tokens[index - 2].low == "no"):
        return False
    following = tokens[end].low if end < len(tokens) else ""
    if following in ("over", "nearly", "about") and end + 1 < len(tokens) and numerals.read(tokens, end + 1):
        # "2440 Over 100 civilians": a number of the page beside the number of the text.
        return False
    if following in words.NOT_COUNTED:
        return False
    if tokens[index].low == "one":
        if following == "of" and end + 1 < len(tokens) and tokens[end + 1].low in words.PART_OF:
            return before not in ("no", "day", "just", "only")
        if following == "of" and end + 1 < len(tokens) and index == 0 and numerals.read(tokens, end + 1):
            # "One of five victims dies"; "he was one of five people shot" tells of the five.
            return True
        return before not in ("no", "the", "this", "that", "another", "every", "each", "day") and following not in (
            "of",
            "another",
            "day",
        )
    return not _is_age(tokens, index, end) and not (tokens[index].low == "911" and before in words.DIALED)


def _is_age(tokens: Sequence[Token], index: int, end: int) -> bool:
    """ "Smith, 34, was killed", "a man of 25", "a boy, 7, was hurt", "ages 14 and 15"."""
    if index > 1 and tokens[index - 1].low == "," and end == index + 1:
        named = tokens[index - 2].is_capital or tokens[index - 2].low in SINGULAR or _ends_in_junior(tokens, index - 1)
        return named and (end >= len(tokens) or tokens[end].low in (",", ";", ".", ")"))
    if index > 1 and tokens[index - 1].low == "of" and tokens[index - 2].low in SINGULAR:
        return True
    if end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end + 1].low in _BETWEEN_AGES:
        # "His 12- and 10-year-old sons".
        return True
    at = index
    while at and index - at < _MOST_AGES and (tokens[at - 1].is_number or tokens[at - 1].low in _BETWEEN_AGES):
        at -= 1
    return 0 < at < index and tokens[at - 1].low in ("ages", "aged")


def _ends_in_junior(tokens: Sequence[Token], comma: int) -> bool:
    """ "Moss Jr., 30,": the full stop is the name's."""
    return comma > 1 and tokens[comma - 1].low == "." and tokens[comma - 2].low in ("jr", "sr")


def _range(tokens: Sequence[Token], low: Quantity, taken: frozenset[int]) -> Quantity | None:
    """ "30 to 40", "30-40", "between 30 and 40", "two to three hundred"; not "rose from 12 to 13"."""
    end = low.end
    if end + 1 >= len(tokens) or end + 1 in taken or not bounding.joins(tokens, low.first, end):
        return None
    second = numerals.read(tokens, end + 1)
    if second is None or not _counts(tokens, end + 1, second[0]):
        return None
    scaled = numerals.shared_scale(tokens, (low.first, end), (end + 1, second[0]))
    return bounding.range_of(tokens, low, second, scaled)
