"""Place names in a sentence, and whether its words say that they are places."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.gazetteer import Place
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import localities
from claims.extraction.extractors.rules_en.tables.grammar import ADVERBS, AUXILIARIES, MONTHS, STOPS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS, ATTACK_VERBS
from claims.extraction.extractors.rules_en.tables.places import COMPASS, NEAR_WORDS, SERVICES, TOWN_WORDS

_STRONG = word_set("in at near outside around across")
_ATTACKED = ATTACK_NOUNS | ATTACK_VERBS | {"hit", "hits", "shook", "rocked", "devastated"}
_BEFORE_OF = TOWN_WORDS | COMPASS | NEAR_WORDS
_NAME_LINKS = word_set("the in at near of on to from outside around across and")
_PERSON_BEFORE = word_set("""
    mr mrs ms president minister general spokesman spokeswoman chief governor judge officer sheriff
""")
_OCCUPIED = frozenset(MONTHS) | frozenset(WEEKDAYS)
_AFTER_A_TOWN = (STOPS - {"'s"}) | AUXILIARIES | ADVERBS | TOWN_WORDS | _OCCUPIED


@dataclass(frozen=True, slots=True)
class Named:
    """Tokens [first, end) of a sentence name `place`; `sure` where the words around say that it is a place."""

    first: int
    end: int
    place: Place
    sure: bool


def find(tokens: Sequence[Token], start: int = 0) -> list[Named]:
    """Place names left to right; a name inside a person's or an institution's name is left out."""
    found: list[Named] = []
    index = start
    while index < len(tokens):
        hit = _at(tokens, index) if tokens[index].is_capital else None
        if hit is None:
            index += 1
            continue
        found.append(hit)
        index = hit.end
    return found


def served(tokens: Sequence[Token]) -> list[Place]:
    """Towns that a service is called by: "Riga police", "the Riga Fire Department"."""
    found = []
    for end, token in enumerate(tokens):
        if token.low in SERVICES and end and tokens[end - 1].is_capital:
            for length in range(min(gazetteer.longest_name(), end), 0, -1):
                place = gazetteer.look_up(tuple(word.text for word in tokens[end - length : end]))
                if place and place.kind == "city":
                    found.append(place)
                    break
    return found


def _at(tokens: Sequence[Token], index: int) -> Named | None:
    local = localities.find(tokens, index)
    if local:
        return Named(index, local[0], local[1], True)
    for length in range(min(gazetteer.longest_name(), len(tokens) - index), 0, -1):
        words = tokens[index : index + length]
        if not words[-1].is_capital or words[0].low in _OCCUPIED:
            continue
        place = gazetteer.look_up(tuple(token.text for token in words))
        if place:
            return _judge(tokens, index, index + length, place)
    return None


def _judge(tokens: Sequence[Token], first: int, end: int, place: Place) -> Named | None:
    before = tokens[first - 1] if first else None
    after = tokens[end] if end < len(tokens) else None
    if before and (before.low in _PERSON_BEFORE or (before.low == "'s" and place.kind != "city")):
        return None
    if before and first > 1 and before.is_word and before.is_capital and before.low not in _NAME_LINKS:
        return None
    if after and after.is_word and after.is_capital and after.low not in TOWN_WORDS and after.low not in _OCCUPIED:
        return None
    town = after is not None and after.low in TOWN_WORDS
    apposed = before is not None and before.low in ("of", ",") and first > 1 and tokens[first - 2].low in _BEFORE_OF
    located = before is not None and before.low in _STRONG
    if place.is_small:
        # "Shot Perry", "in Noble fashion": a small town has its name in common with too much else.
        located = located and (after is None or (after.low in _AFTER_A_TOWN))
    attacked = not place.is_small and any(token.low in _ATTACKED for token in tokens[max(0, first - 3) : first])
    listed = bool(after and after.low == "," and end + 1 < len(tokens)) and gazetteer.is_well_known(
        (tokens[end + 1].text,)
    )
    described = bool(after and after.low == ",") and any(token.low in TOWN_WORDS for token in tokens[end + 1 : end + 5])
    return Named(first, end, place, town or described or apposed or located or attacked or listed)
