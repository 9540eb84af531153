"""Names of towns that a text uses within the names of persons and houses: "Ann Walker", "Saint Clair Hospital"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import localities
from claims.extraction.extractors.rules_en.tables.grammar import STOPS
from claims.extraction.extractors.rules_en.tables.places import COMPASS, NEAR_WORDS, SERVICES, TOWN_WORDS
from claims.extraction.extractors.rules_en.tables.streets import HOUSE_WORDS, STREET_WORDS

Words = tuple[str, ...]
_LONGEST = 3
_JUNIOR = ("jr", "sr", "ii", "iii")
_PERSONS_ARE_NOT_CALLED = COMPASS | NEAR_WORDS | TOWN_WORDS | SERVICES | HOUSE_WORDS | STREET_WORDS | STOPS


def names(sentences: Sequence[Sentence]) -> frozenset[Words]:
    """The words, in small letters, of the last names of persons and of what houses are called by."""
    found: set[Words] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        if _is_headline(tokens):
            continue
        for index in range(1, len(tokens)):
            if tokens[index].is_capital and tokens[index].is_word:
                found.update(_of_house(tokens, index))
                if _ends_a_persons_name(tokens, index):
                    found.add((tokens[index].low,))
                    found.update(_first_names(tokens, index))
    return frozenset(found)


def stands_for_itself(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the words around a name say that the town is meant all the same: "in Walker", "Walker, Ohio"."""
    before = tokens[first - 1].low if first else ""
    return before in ("in", "near", "outside") or before in COMPASS or localities.in_a_state(tokens, end)


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Whether most words begin with a capital, so that two of them in a row make no name."""
    words = [token for token in tokens if token.is_word and token.low not in STOPS]
    return 2 * sum(token.is_capital for token in words) > len(words) + 4


def _of_house(tokens: Sequence[Token], index: int) -> list[Words]:
    """What stands before a word for a house: the saint or town it is called by."""
    if tokens[index].low not in HOUSE_WORDS:
        return []
    first = index
    while first and index - first < _LONGEST and tokens[first - 1].is_capital and tokens[first - 1].is_word:
        first -= 1
    return [tuple(token.low for token in tokens[at:index]) for at in range(first, index)]


def _ends_a_persons_name(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1]
    junior = index + 1 < len(tokens) and tokens[index + 1].low in _JUNIOR
    if index < 2 and not (junior or _is_told_of(tokens, index + 1)):
        return False
    if not (before.is_capital and before.is_word) or before.low in _PERSONS_ARE_NOT_CALLED:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or after.low in _JUNIOR or not (after.is_capital and after.is_word)


def _first_names(tokens: Sequence[Token], last: int) -> list[Words]:
    """What stands before a last name whose age is told: "Logan" of "Logan Moss, 14, died"."""
    end = last + 3 if last + 2 < len(tokens) and tokens[last + 1].low in _JUNIOR else last + 1
    if not _is_told_of(tokens, end):
        return []
    first = last
    while first and last - first < _LONGEST and tokens[first - 1].is_capital and tokens[first - 1].is_word:
        first -= 1
    return [(tokens[at].low,) for at in range(first, last)]


def _is_told_of(tokens: Sequence[Token], end: int) -> bool:
    """Whether an age or "who" follows, so that the capital that opens the sentence is part of a name: "Al Moss, 20"."""
    if end + 1 >= len(tokens) or tokens[end].low != ",":
        return False
    return tokens[end + 1].is_number or tokens[end + 1].low in ("who", "whose")
