"""Places that Spanish sentences name after "en" and its kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_es.tables.places import IN_SPANISH

_BEFORE = word_set("en contra sobre")
# One speaks against and about people, too.
_AGAINST = word_set("contra sobre")
_KINDS = word_set("ciudad localidad provincia municipio pueblo aldea región estado departamento barrio isla capital")


@dataclass(frozen=True, slots=True)
class Placed:
    """The register's name of a place, with the words that name it: token `first`, offsets `start` and `stop`."""

    name: str
    first: int
    start: int
    stop: int


def read(sentence: Sentence) -> list[Placed]:
    """The places of a sentence."""
    tokens, found = sentence.tokens, list[Placed]()
    for index, token in enumerate(tokens):
        if not token.is_capital or index == 0 or not _is_where(tokens, index):
            continue
        for size in range(min(gazetteer.longest_name(), len(tokens) - index), 0, -1):
            words = tuple([each.low for each in tokens[index : index + size]])
            place = None if tokens[index + size - 1].low == "de" else gazetteer.look_up(words)
            if place and place.is_small and tokens[index - 1].low in _AGAINST:
                place = None
            name = IN_SPANISH.get(" ".join(words)) or (place.name if place else None)
            if name:
                found.append(Placed(name, index, *sentence.words(index, index + size)))
                break
    return found


def _is_where(tokens: Sequence[Token], index: int) -> bool:
    """ "En Lima", "en la ciudad peruana de Lima", "contra la ciudad de Lima"."""
    if tokens[index - 1].low in _BEFORE:
        return True
    return tokens[index - 1].low == "de" and any(token.low in _KINDS for token in tokens[max(0, index - 4) : index - 1])
