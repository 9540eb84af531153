"""Place names in a sentence, and whether its words say that they are places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.gazetteer import Place
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import elsewhere, localities
from claims.extraction.extractors.rules_en.tables.grammar import ADVERBS, AUXILIARIES, MONTHS, STOPS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS, ATTACK_VERBS
from claims.extraction.extractors.rules_en.tables.places import (
    COMPASS,
    NEAR_WORDS,
    QUARTER_WORDS,
    SERVICES,
    STATE_SHORT,
    TOWN_WORDS,
)

_STRONG = word_set("in at near outside around across")
_ATTACKED = ATTACK_NOUNS | ATTACK_VERBS | {"hit", "hits", "shook", "rocked", "devastated"}
_BEFORE_OF = TOWN_WORDS | COMPASS | NEAR_WORDS
_NAME_LINKS = word_set("the in at near of on to from outside around across and")
_PERSON_BEFORE = word_set("""
    mr mrs ms president minister general spokesman spokeswoman chief governor judge officer sheriff
""")
_OCCUPIED = frozenset(MONTHS) | frozenset(WEEKDAYS)
# Short names of states and points of the compass, which towns somewhere share.
_NO_TOWNS = STATE_SHORT | COMPASS
# A town so much larger than the one named before it is the one that one lies in.
_LARGER = 5
_NOTHING: Mapping[tuple[str, ...], Place] = {}
_AFTER_A_TOWN = (STOPS - {"'s"}) | AUXILIARIES | ADVERBS | TOWN_WORDS | _OCCUPIED


@dataclass(frozen=True, slots=True)
class Named:
    """Tokens [first, end) of a sentence name `place`; `sure` where the words around say that it is a place.

    `elsewhere` where they say that somebody lives there or was brought there, so that nothing told happened there;
    `quarter` where they say that it is a part of a town.
    """

    first: int
    end: int
    place: Place
    sure: bool
    elsewhere: bool = False
    quarter: bool = False


def find(tokens: Sequence[Token], start: int = 0, unlisted: Mapping[tuple[str, ...], Place] = _NOTHING) -> list[Named]:
    """Place names left to right; a name inside a person's or an institution's name is left out.

    `unlisted` are towns that the text makes known, by their words in small letters.
    """
    found: list[Named] = []
    index = start
    while index < len(tokens):
        hit = _at(tokens, index, unlisted) if localities.is_name(tokens[index]) else None
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


def _at(tokens: Sequence[Token], index: int, unlisted: Mapping[tuple[str, ...], Place]) -> Named | None:
    local = localities.find(tokens, index)
    if local:
        away = elsewhere.is_of_an_office(tokens, local[0]) or elsewhere.is_elsewhere(tokens, index, local[0])
        return Named(index, local[0], local[1], not away, away)
    longest = gazetteer.longest_name() + 1
    for length in range(min(longest, len(tokens) - index), 0, -1):
        words = tokens[index : index + length]
        if (
            not localities.is_name(words[-1])
            or words[0].low in _OCCUPIED
            or (length == 1 and words[0].low in _NO_TOWNS)
        ):
            continue
        spelled = tuple(token.low for token in words)
        place = unlisted.get(spelled) or gazetteer.look_up(spelled) or gazetteer.look_up_shortened(spelled)
        if place:
            return _judge(tokens, index, index + length, place)
    return None


def _judge(tokens: Sequence[Token], first: int, end: int, place: Place) -> Named | None:
    before = tokens[first - 1] if first else None
    after = tokens[end] if end < len(tokens) else None
    if before and (before.low in _PERSON_BEFORE or (before.low == "'s" and place.kind != "city")):
        return None
    side = before is not None and before.low in COMPASS and place.kind == "city" and not place.is_small
    named = before is not None and before.is_word and before.is_capital and before.low not in _NAME_LINKS
    if first > 1 and named and not side:
        return None
    if after and after.is_word and after.is_capital and after.low not in TOWN_WORDS and after.low not in _OCCUPIED:
        return None
    if after and after.low.startswith(localities.ARTICLES) and "-" in after.low:
        return None
    if after and after.is_capital and after.low in TOWN_WORDS and end + 1 < len(tokens) and tokens[end + 1].is_capital:
        # "Aurora Village Apartments"
        return None
    if elsewhere.is_street(tokens, first, end) or elsewhere.only_describes(tokens, end):
        return None
    town = after is not None and after.low in TOWN_WORDS
    apposed = before is not None and before.low in ("of", ",") and first > 1 and tokens[first - 2].low in _BEFORE_OF
    located = before is not None and (before.low in _STRONG or before.low in COMPASS or before.low == "downtown")
    if place.is_small:
        # "Shot Perry", "in Noble fashion": a small town has its name in common with too much else.
        located = located and (after is None or (after.low in _AFTER_A_TOWN))
    attacked = not place.is_small and any(token.low in _ATTACKED for token in tokens[max(0, first - 3) : first])
    listed = bool(after and after.low == "," and end + 1 < len(tokens)) and gazetteer.is_well_known(
        (tokens[end + 1].text,)
    )
    described = bool(after and after.low == ",") and any(token.low in TOWN_WORDS for token in tokens[end + 1 : end + 5])
    sure = town or described or apposed or located or attacked or listed
    away = elsewhere.is_elsewhere(tokens, first, end) or elsewhere.is_hospital(tokens, end)
    quarter = place.kind == "city" and bool(after) and _is_quarter(tokens, end, place)
    return Named(first, end, place, sure and not away, away, quarter)


def _is_quarter(tokens: Sequence[Token], end: int, place: Place) -> bool:
    """ "The Mill Creek neighborhood", "Mill Creek, Chicago"; not "Mill Creek, Chicago and Peoria"."""
    if tokens[end].low in QUARTER_WORDS:
        return True
    if tokens[end].low != "," or end + 1 >= len(tokens):
        return False
    city = gazetteer.look_up((tokens[end + 1].text,))
    lists = any(token.low in (",", "and", "or") for token in tokens[end + 2 : end + 4])
    return not lists and city is not None and city.kind == "city" and city.population > _LARGER * place.population
