"""How well a number of the evidence could be the one that a number of the claim speaks of."""

import math
from collections.abc import Mapping
from decimal import Decimal

from claims.consistency.wordings import opposed
from claims.consistency.wordings.fates import PERSONS, fate_of
from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.places import differ
from claims.consistency.wordings.reading import Wording
from claims.consistency.wordings.words import stem

# A number without a unit may count anything.
BARE = 0.5
_BOTH_BARE = 0.7
_DEGREES = ({"degree", "celsius"}, {"degree", "fahrenheit"})
_OTHER_SCALE = 0.6
_BY_VERB = 0.8
_SOME_WORD = 0.7
_NO_NOUN = 0.3
_OTHER_PLACE = 0.7
_OTHER_THING = 0.05
_DAYS_FADE = 4  # powers of ten


def of_kinds(claim: Wording, evidence: Wording, mine: int, theirs: int) -> float:
    """How well units, things and places agree, from 0 to 1; 0 where the two cannot measure one thing."""
    likeness = _of_units(claim, evidence, mine, theirs)
    if likeness and _are_other_counts(claim, evidence, mine, theirs):
        return _OTHER_THING
    return likeness * _OTHER_PLACE if differ(claim.places[mine], evidence.places[theirs]) else likeness


def _of_units(claim: Wording, evidence: Wording, mine: int, theirs: int) -> float:
    left, right = claim.items[mine], evidence.items[theirs]
    kinds = {left.kind, right.kind}
    if Kind.DATE in kinds:
        return 1.0 if len(kinds) == 1 else 0.0
    if Kind.RANK in kinds:
        return 1.0 if len(kinds) == 1 else _rank_of(left, right)
    if Kind.BARE in kinds:
        return _bare(claim, evidence, mine, theirs)
    if kinds == {Kind.SHARE, Kind.RATING}:
        return _OTHER_SCALE if "100" in (left.unit, right.unit) else 0.0
    if len(kinds) > 1:
        return 0.0
    if left.kind is Kind.COUNT:
        return _things(claim, evidence, mine, theirs)
    return 1.0 if left.unit == right.unit or {left.unit, right.unit} in _DEGREES else 0.0


def _are_other_counts(claim: Wording, evidence: Wording, mine: int, theirs: int) -> bool:
    """ "16 people were killed" and "40 people were wounded", "solo tackles" and "combined tackles"."""
    left, right = claim.items[mine], evidence.items[theirs]
    fates = {fate_of(left, claim.near[mine]), fate_of(right, evidence.near[theirs])} - {""}
    return len(fates) > 1 or opposed.differ(opposed.answers_of(claim, left), opposed.answers_of(evidence, right))


def _rank_of(left: Item, right: Item) -> float:
    """ "Its 26th consecutive year" may be held against "under 27 consecutive years"."""
    mine, theirs = ({*item.things, stem(item.unit)} - {""} for item in (left, right))
    return _OTHER_SCALE if mine & theirs or Kind.BARE in (left.kind, right.kind) else 0.0


def _bare(claim: Wording, evidence: Wording, mine: int, theirs: int) -> float:
    left, right = claim.items[mine], evidence.items[theirs]
    if left.things and right.things:
        return 0.9 * _things(claim, evidence, mine, theirs)
    if left.kind is right.kind:
        return _BOTH_BARE
    nearness = evidence.near[theirs].get(left.things[-1], 0.0) if left.things else 0.0
    return BARE + (_BY_VERB - BARE) * nearness


def _things(claim: Wording, evidence: Wording, mine: int, theirs: int) -> float:
    left, right = claim.items[mine].things, evidence.items[theirs].things
    if not left or not right:
        return _NO_NOUN
    if left[-1] == right[-1]:
        return 1.0
    if set(left) & set(right):
        return _SOME_WORD
    # "198 people reviewed it" and "198 reviews", "3,000 people hospitalized" and "2,702 hospitalizations".
    if (left[-1] in PERSONS and right[-1] in claim.near[mine]) or (
        right[-1] in PERSONS and left[-1] in evidence.near[theirs]
    ):
        return _BY_VERB
    return _OTHER_THING


def of_contexts(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """The share of the words around one item that stand around the other, near words counting more."""
    whole = sum(mine.values())
    return sum(min(weight, theirs.get(stem, 0.0)) for stem, weight in mine.items()) / whole if whole else 0.0


def of_values(left: Item, right: Item) -> float:
    """1 for equal values, 0 for a tenfold; for days 1 on the same day, 0 thirty years apart."""
    if left.kind is Kind.DATE:
        return max(0.0, 1 - math.log10(1 + float(abs(left.low - right.low))) / _DAYS_FADE)
    if left.low <= 0 or right.low <= 0:
        return 1.0 if left.low == right.low else 0.0
    return max(0.0, 1 - abs(_power(left.low) - _power(right.low)))


def _power(value: Decimal) -> float:
    """The logarithm to base 10 of a positive number, which may be larger than any float."""
    power = value.adjusted()
    return power + math.log10(float(value.scaleb(-power)))
