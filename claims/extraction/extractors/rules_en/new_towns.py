"""Towns that no gazetteer holds and the text tells of as places: "in Elmgrove on Friday", and again "in Elmgrove"."""

from collections import Counter
from collections.abc import Iterable, Sequence

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.gazetteer import Place
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import elsewhere, localities
from claims.extraction.extractors.rules_en.tables.grammar import AUXILIARIES, MONTHS, STOPS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.places import COMPASS, NEAR_WORDS, TOWN_WORDS
from claims.extraction.extractors.rules_en.tables.streets import HOUSE_WORDS, STREET_WORDS
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS

Words = tuple[str, ...]
_IN = word_set("in near outside")
# "The outskirts of Elmgrove".
_PARTS = (TOWN_WORDS | NEAR_WORDS) - {"capital", "residents"}
_ENDS = (
    AUXILIARIES
    | frozenset(WEEKDAYS)
    | word_set(". , ; : ) on at around after when where before who just early late this last and by with police - — –")
)
_NO_TOWN = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | HOUSE_WORDS
    | STREET_WORDS
    | BODY_WORDS
    | COMPASS
    | word_set("""
        congress parliament english arabic islam ramadan christmas eve facebook twitter court icu isis isil daesh
        operation northern southern eastern western central downtown internet god media states president
    """)
)
_MOST_WORDS = 3
# So often a text says that something is or happens in it.
_OFTEN = 2


def find(titled: Sequence[Token], sentences: Sequence[Sequence[Token]]) -> dict[Words, Place]:
    """Towns by their words in small letters, of title and sentences."""
    told: Counter[Words] = Counter()
    written: dict[Words, str] = {}
    for tokens in (titled, *sentences):
        for words in _located(tokens):
            low = tuple(token.low for token in words)
            told[low] += 1
            written.setdefault(low, " ".join(token.text for token in words))
    return {low: Place(written[low], "told", "", 0) for low, often in told.items() if often >= _OFTEN and _is_new(low)}


def _located(tokens: Sequence[Token]) -> Iterable[Sequence[Token]]:
    """What stands behind "in" like a town: "in Elmgrove on Friday"."""
    for index, token in enumerate(tokens[:-1]):
        if token.low not in _IN and not (token.low == "of" and index and tokens[index - 1].low in _PARTS):
            continue
        end = index + 1
        while end < len(tokens) and end - index <= _MOST_WORDS and localities.is_name(tokens[end]):
            end += 1
        words = tokens[index + 1 : end]
        closed = end >= len(tokens) or tokens[end].low in _ENDS
        if words and closed and not elsewhere.is_street(tokens, index + 1, end) and not _is_other(words):
            yield words


def _is_other(words: Sequence[Token]) -> bool:
    return any(word.low in _NO_TOWN or word.low in STOPS for word in words) or all(
        word.text.isupper() for word in words
    )


def _is_new(low: Words) -> bool:
    """No gazetteer holds it, nor the last word of it alone: "Daraa Syria" has lost its comma."""
    return not any(gazetteer.look_up(words) for words in (low, low[-1:])) and not gazetteer.look_up_shortened(low)
