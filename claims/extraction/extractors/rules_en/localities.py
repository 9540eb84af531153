"""Places that the words around them make known, in the gazetteer or not, and how precise a place is."""

from collections.abc import Sequence

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.gazetteer import Place
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, PREPOSITIONS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.places import (
    COMPASS,
    DISTRICT_WORDS,
    NEAR_WORDS,
    REGION_WORDS,
    SERVICES,
    STATE_SHORT,
)
from claims.register.vocabulary import PlacePrecision

_MOST_WORDS = 3
_NO_NAMES = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | PREPOSITIONS
    | word_set("the a an this that each every our its their his her")
)
_NO_TOWN = word_set("update updated breaking exclusive watch photos video new latest developing news")
_OF_A_TOWN = word_set("town village hamlet township city")
_TOWN_BEHIND = word_set("city town village")
_BEFORE_A_TOWN = word_set("in at near of from outside to around")
ARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "ash-", "at-", "az-")
_PRECISION = {
    "city": PlacePrecision.TOWN,
    "told": PlacePrecision.NEAR_TOWN,
    "district": PlacePrecision.DISTRICT,
    "region": PlacePrecision.REGION,
    "state": PlacePrecision.REGION,
    "country": PlacePrecision.COUNTRY,
}


def find(tokens: Sequence[Token], index: int) -> tuple[int, Place] | None:
    """(end, place) of a name at `index` that a word of administration or the state after it makes a place."""
    end = index
    while end < len(tokens) and end - index < _MOST_WORDS and is_name(tokens[end]):
        if end > index and (_kind(tokens[end]) or tokens[end].low in SERVICES):
            break
        end += 1
    if end == index or end >= len(tokens):
        return None
    name = _written(tokens[_own_name(tokens, index, end) : end])
    kind = _kind(tokens[end])
    if kind:
        return end + 1, Place(f"{name} {tokens[end].text}", kind, "", 0)
    if tokens[end].low == "'s" and end + 1 < len(tokens) and tokens[end + 1].is_capital and _kind(tokens[end + 1]):
        # "Queen Ann's County"
        return end + 2, Place(f"{name}'s {tokens[end + 1].text}", _kind(tokens[end + 1]) or "", "", 0)
    before = tokens[index - 1].low if index else ""
    part = _kind(tokens[index - 2]) if before == "of" and index > 1 else None
    if part and not tokens[index - 2].is_capital:
        # "The southern province of Zabol"
        return end, Place(f"{name} {tokens[index - 2].text}", part, "", 0)
    if before == "of" and index > 1 and tokens[index - 2].low in _OF_A_TOWN:
        return end, Place(name, "city", "", 0)
    if tokens[end].low in _TOWN_BEHIND and tokens[end].text.islower() and before in _BEFORE_A_TOWN:
        # "In the Kurdish-majority city of Qamishli": there the name stands behind.
        describes = end + 1 < len(tokens) and tokens[end + 1].low == "of"
        known = gazetteer.look_up(tuple(token.low for token in tokens[index:end]))
        return None if known or describes else (end, Place(name, "city", "", 0))
    if tokens[end].low != "," or before not in _BEFORE_A_TOWN:
        return None
    return (end, Place(name, "city", "US", 0)) if in_a_state(tokens, end) else None


def _own_name(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the name begins behind a country whose apostrophe was lost: "Syrias Aleppo province"."""
    low = tokens[first].low
    country = gazetteer.look_up((low[:-1],)) if end - first > 1 and low.endswith("s") else None
    return first + 1 if country and country.kind == "country" and not gazetteer.look_up((low,)) else first


def of_dateline(tokens: Sequence[Token]) -> Place | None:
    """The town that opens a dateline: "ELMGROVE, Wis. (AP) -", "ELMGROVE (AP) -"."""
    end = 0
    while end < min(len(tokens), _MOST_WORDS) and is_name(tokens[end]):
        end += 1
    if not end or not (in_a_state(tokens, end) or _opens_alone(tokens, end)):
        return None
    return Place(_written(tokens[:end]), "city", "US", 0)


def _written(words: Sequence[Token]) -> str:
    """The name as the register writes it, not in the capitals of a dateline."""
    return " ".join(word.text.title() if word.text.isupper() else word.text for word in words)


def _opens_alone(tokens: Sequence[Token], end: int) -> bool:
    """Whether capitals stand before the agency in brackets: "ELMGROVE (AP)"; not "UPDATE (AP)"."""
    opens = end < len(tokens) and tokens[end].low == "("
    return opens and all(token.text.isupper() and token.low not in _NO_TOWN for token in tokens[:end])


def in_a_state(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma and a state follow: ", Ohio", ", N.C."."""
    if comma + 1 >= len(tokens) or tokens[comma].low != "," or not tokens[comma + 1].is_capital:
        return False
    if tokens[comma + 1].low.rstrip(".") in STATE_SHORT:
        return True
    names = (gazetteer.look_up(tuple(token.text for token in tokens[comma + 1 : comma + 1 + size])) for size in (2, 1))
    return any(place is not None and place.kind == "state" for place in names)


def precision(place: Place, tokens: Sequence[Token], first: int) -> PlacePrecision:
    """How exactly the place says where, as the codes of UCDP GED do; "near" a town is not in it."""
    found = _PRECISION[place.kind]
    near = first > 0 and tokens[first - 1].low in NEAR_WORDS
    outside = first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].low in NEAR_WORDS | COMPASS
    return PlacePrecision.NEAR_TOWN if found is PlacePrecision.TOWN and (near or outside) else found


def is_name(token: Token) -> bool:
    """Whether the word can be part of a place's name; the Arabic article makes no small letter of "al-Hara"."""
    if token.low in _NO_NAMES or not token.is_word:
        return False
    return token.is_capital or (token.low.startswith(ARTICLES) and token.text.partition("-")[2][:1].isupper())


def _kind(token: Token) -> str | None:
    return "district" if token.low in DISTRICT_WORDS else "region" if token.low in REGION_WORDS else None
