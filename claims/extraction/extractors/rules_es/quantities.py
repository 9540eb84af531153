"""Numbers with what moves their bounds: "más de 30", "al menos cinco", "entre 30 y 40", "ningún", "decenas"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.extractors.reading.quantity import Quantity
from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_es import numerals
from claims.extraction.extractors.rules_es.tables import numbers as words

_DASHES = frozenset("-–—")
_FIRST_WORDS = numerals.FIRST_WORDS | words.VAGUE.firsts | words.NOBODY.firsts


def find(tokens: Sequence[Token], taken: frozenset[int]) -> list[Quantity]:
    """Quantities left to right. `taken` are tokens already read as dates."""
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        low = tokens[index].low
        known = low in _FIRST_WORDS or low[0].isdigit() or (low == "ni" and bool(found) and found[-1].nobody)
        hit = _at(tokens, index, taken) if known and index not in taken else None
        if hit is None:
            index += 1
            continue
        hit = _with_before(tokens, _with_after(tokens, hit), found[-1].end if found else 0)
        found.append(hit)
        index = hit.end
    return found


def _at(tokens: Sequence[Token], index: int, taken: frozenset[int]) -> Quantity | None:
    nobody = words.NOBODY.at(tokens, index)
    if nobody or tokens[index].low == "ni":
        end = nobody[0] if nobody else index + 1
        return Quantity(index, _past_whole(tokens, end), Decimal(0), Decimal(0), nobody=True)
    many = numerals.about_so_many(tokens, index)
    if many:
        end, value, about = many
        return Quantity(index, end, value, value, approximate=about)
    vague = words.VAGUE.at(tokens, index)
    if vague and low_at(tokens, index - 1) not in ("tan", "como", "muy"):
        return Quantity(index, vague[0], None, None, vague=True)
    number = numerals.read(tokens, index)
    if number is None or not _counts(tokens, index, number[0]):
        return None
    end, value = number
    article = tokens[index].low in ("un", "una") and end == index + 1
    return _range(tokens, index, end, value, taken) or Quantity(index, end, value, value, article=article)


def _past_whole(tokens: Sequence[Token], end: int) -> int:
    """ "Ninguno de los 12": the whole belongs to the negation and is no figure of its own."""
    if low_at(tokens, end) != "de" or low_at(tokens, end + 1) not in ("los", "las", "sus", "estos", "estas"):
        return end
    whole = numerals.read(tokens, end + 2) if end + 2 < len(tokens) else None
    return whole[0] if whole else end


def _counts(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether the number can count something: no age, no date, no money, no measure of length or time."""
    before, following = low_at(tokens, index - 1), low_at(tokens, end)
    if before in words.NOT_COUNTED_BEFORE or following in words.NOT_COUNTED:
        return False
    if following == "de" and low_at(tokens, end + 1) in words.NOT_COUNTED:
        return False
    if following == "y" and before == "de" and _is_age(tokens, end + 1):
        return False
    # "Pasó de 12 a 13": where it came from is no longer so. "Juan Pérez, 34, murió": an age.
    if before == "de" and following == "a" and end + 1 < len(tokens) and numerals.read(tokens, end + 1):
        return False
    return not (before == "," and following == "," and index > 1 and tokens[index - 2].is_capital)


def _is_age(tokens: Sequence[Token], index: int) -> bool:
    """ "De 23 y 45 años": the second number says what the first one is."""
    second = numerals.read(tokens, index) if index < len(tokens) else None
    return second is not None and low_at(tokens, second[0]) in words.NOT_COUNTED


def _range(tokens: Sequence[Token], index: int, end: int, low: Decimal, taken: frozenset[int]) -> Quantity | None:
    """ "Entre 30 y 40", "30-40", "30 o 40"."""
    if end + 1 >= len(tokens) or end + 1 in taken:
        return None
    joint, before = tokens[end].low, low_at(tokens, index - 1)
    if not (joint in _DASHES or joint in ("o", "a") or (joint == "y" and before == "entre")):
        return None
    second = numerals.read(tokens, end + 1)
    if second is None or second[1] <= low or not _counts(tokens, end + 1, second[0]):
        return None
    return Quantity(index - 1 if before == "entre" else index, second[0], low, second[1])


def _with_after(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    after = words.AFTER.at(tokens, quantity.end)
    return quantity if after is None or quantity.nobody else replace(quantity, end=after[0]).moved(after[1])


def _with_before(tokens: Sequence[Token], quantity: Quantity, floor: int) -> Quantity:
    """Takes in the words before the number, as long as each has a meaning: "al menos otras 30"."""
    while not quantity.nobody:
        before = words.BEFORE.before(tokens, quantity.first)
        if before is None or before[0] < floor:
            break
        quantity = replace(quantity, first=before[0]).moved(before[1])
    return quantity
