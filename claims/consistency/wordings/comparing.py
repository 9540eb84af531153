"""A claim in words against evidence in words: consistent, inconsistent or not comparable, and why.

Numbers and days of both are read, those that speak of one thing are paired, and each of the claim's is held against
its counterpart. What cannot be paired, or speaks of another sample or day, is not comparable. docs/comparing-texts.md
tells how well this works and what goes wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.consistency.vocabulary import Answer
from claims.consistency.wordings import saying, scope
from claims.consistency.wordings.holding import Holding, holds
from claims.consistency.wordings.items import Item
from claims.consistency.wordings.language import is_english
from claims.consistency.wordings.pairing import pair
from claims.consistency.wordings.reading import Wording, read_both
from claims.consistency.wordings.scope import Held


@dataclass(frozen=True, slots=True)
class Words:
    """Code points [start, end) of a text and what stands there."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Match:
    """A number or day of the claim and the one of the evidence that speaks of the same."""

    claim: Words
    evidence: Words
    holding: str


@dataclass(frozen=True, slots=True)
class WordingComparison:
    """`why` is one sentence for people; `matches` are in the order of the claim."""

    answer: Answer
    why: str
    matches: tuple[Match, ...] = ()

    @property
    def has_numbers(self) -> bool:
        """Whether both texts gave a number or day that could be compared at all."""
        return self.why not in saying.WITHOUT_NUMBERS


def compare_wordings(claim: str, evidence: str) -> WordingComparison:
    """Never raises, whatever the texts; takes time linear in their length."""
    if not claim.strip() or not evidence.strip():
        return WordingComparison(Answer.NOT_COMPARABLE, saying.EMPTY)
    if not (is_english(claim) and is_english(evidence)):
        return WordingComparison(Answer.NOT_COMPARABLE, saying.FOREIGN)
    mine, theirs = read_both(claim, evidence)
    held = _held(mine, theirs)
    answer, why = _answer(mine, theirs, held)
    return WordingComparison(answer, why, tuple(_matches(mine, theirs, held)))


def _held(claim: Wording, evidence: Wording) -> list[Held]:
    held = []
    for hit in pair(claim, evidence):
        mine = claim.items[hit.mine]
        theirs = None if hit.theirs is None else evidence.items[hit.theirs]
        if hit.theirs is None or theirs is None:
            held.append(Held(mine, None, None))
        else:
            where = claim.places[hit.mine], evidence.places[hit.theirs]
            held.append(Held(mine, theirs, holds(mine, theirs), where))
    return held


def _answer(claim: Wording, evidence: Wording, held: Sequence[Held]) -> tuple[Answer, str]:
    if not held:
        return Answer.NOT_COMPARABLE, saying.NOTHING_CLAIMED
    if not evidence.items:
        return Answer.NOT_COMPARABLE, saying.NOTHING_SAID
    other = scope.other_scope(claim, evidence, held)
    if other is not None:
        return Answer.NOT_COMPARABLE, saying.other_scope(claim, evidence, other)
    decisive = _decisive(held)
    met = [one for one in decisive if one.holding is not None]
    if not met:
        return Answer.NOT_COMPARABLE, saying.other_things(claim, evidence, decisive[0].mine)
    here = [one for one in met if not one.is_elsewhere]
    if not here:
        return Answer.NOT_COMPARABLE, saying.other_place(claim, evidence, met[0])
    failing = [one for one in here if one.fails]
    if failing:
        return Answer.INCONSISTENT, saying.contradicts(claim, evidence, failing[0])
    holding = [one for one in here if one.holding is Holding.HOLDS]
    if not holding:
        return Answer.NOT_COMPARABLE, saying.leaves_open(claim, evidence, here[0])
    return Answer.CONSISTENT, saying.fits(claim, evidence, holding[0])


def _decisive(held: Sequence[Held]) -> list[Held]:
    """What the claim is about: the numbers it bounds ("more than 50"), else all of them."""
    return [one for one in held if one.mine.side.is_bound] or list(held)


def _matches(claim: Wording, evidence: Wording, held: Sequence[Held]) -> list[Match]:
    return [
        Match(_words(claim, one.mine), _words(evidence, one.theirs), one.holding.value)
        for one in held
        if one.theirs is not None and one.holding is not None
    ]


def _words(wording: Wording, item: Item) -> Words:
    return Words(item.start, item.stop, wording.text[item.start : item.stop])
