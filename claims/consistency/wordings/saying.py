"""The sentence that says why: for people, in the words of the two texts."""

from claims.consistency.rules.wording import listed
from claims.consistency.wordings.fates import fate_of
from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.reading import Wording
from claims.consistency.wordings.scope import Held
from claims.extraction.extractors.rules_en.numerals import FIRST_WORDS
from claims.extraction.extractors.rules_en.tables.grammar import STOPS
from claims.extraction.extractors.rules_en.tables.numbers import SCALES

_MOST_NAMED = 3
_NUMBER_WORDS = FIRST_WORDS | frozenset(SCALES)

EMPTY = "One of the two texts is empty."
FOREIGN = "Only English texts are compared, and at least one of the two is in another language."
NOTHING_CLAIMED = "The claim gives no number and no date that could be compared."
NOTHING_SAID = "The evidence gives no number and no date to compare the claim with."
WITHOUT_NUMBERS = frozenset({EMPTY, FOREIGN, NOTHING_CLAIMED, NOTHING_SAID})


def fits(claim: Wording, evidence: Wording, one: Held) -> str:
    return f"The claim says {_said(claim, one.mine)}; the evidence says {_said(evidence, one.theirs)}, which fits."


def contradicts(claim: Wording, evidence: Wording, one: Held) -> str:
    return f"The claim says {_said(claim, one.mine)}; the evidence says {_said(evidence, one.theirs)}."


def leaves_open(claim: Wording, evidence: Wording, one: Held) -> str:
    said = _said(evidence, one.theirs)
    return f"The evidence says {said}, which neither confirms nor excludes the claim's {_said(claim, one.mine)}."


def other_scope(claim: Wording, evidence: Wording, one: Held) -> str:
    mine, theirs = _said(claim, one.mine), _said(evidence, one.theirs)
    if one.is_day:
        return f"The claim speaks of {mine}, the evidence of {theirs}: counts of different days are not compared."
    return f"The claim rests on {mine}, the evidence on {theirs}: they are not the same measurement."


def other_place(claim: Wording, evidence: Wording, one: Held) -> str:
    mine, theirs = (
        place.words_in(wording.text) if place else ""
        for wording, place in zip((claim, evidence), one.places, strict=True)
    )
    numbers = f"{_said(claim, one.mine)} and {_said(evidence, one.theirs)}"
    return f"The claim speaks of {mine}, the evidence of {theirs}: {numbers} are not compared."


def other_things(claim: Wording, evidence: Wording, mine: Item) -> str:
    """The evidence has numbers, but none of what the claim's number measures."""
    wanted = counted(claim, mine)
    others = list(dict.fromkeys(words for item in evidence.items if (words := counted(evidence, item))))
    if wanted and others:
        return f"The evidence counts {listed(others[:_MOST_NAMED])}, the claim {wanted}."
    said = listed([evidence.said(item) for item in evidence.items[:_MOST_NAMED]])
    return f"The claim says {claim.said(mine)}; of that the evidence says nothing, only {said}."


def counted(wording: Wording, item: Item) -> str:
    """What a number counts, in the words of its text: "confirmed cases"; empty where it counts nothing named."""
    if item.kind is not Kind.COUNT:
        return ""
    noun = _noun(wording, item)
    fate = fate_of(item, wording.near[wording.items.index(item)])
    told = [token.text for token, stem in zip(wording.tokens, wording.stems, strict=True) if stem == fate]
    return f"{noun} {told[0]}".strip() if fate and told and fate not in item.things else noun


def _noun(wording: Wording, item: Item) -> str:
    tokens = wording.tokens[item.first : item.end]
    last = max((at for at, token in enumerate(tokens) if token.is_number or token.low in _NUMBER_WORDS), default=-1)
    rest = tokens[last + 1 :]
    while rest and rest[0].low in STOPS:
        rest = rest[1:]
    return wording.text[rest[0].start : rest[-1].end] if rest else ""


def _said(wording: Wording, item: Item | None) -> str:
    return "" if item is None else wording.said(item)
