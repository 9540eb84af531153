"""Where: place names in a sentence, and the main place of a document."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.rules_en import gazetteer
from claims.extraction.extractors.rules_en.gazetteer import Place
from claims.extraction.extractors.rules_en.sentences import Sentence
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tokens import Token

_LOCATIVE = frozenset(
    "in at near on outside around across towards toward over hit struck shelled against into targeting of".split()
)
_STRONG = frozenset("in at near outside around across".split())
_TOWN_WORDS = frozenset("city town village district region province county neighborhood neighbourhood".split())
_PERSON_BEFORE = frozenset(
    "mr mrs ms president minister general spokesman spokeswoman chief governor judge officer sheriff".split()
)
_OCCUPIED = frozenset(MONTHS) | frozenset(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Named:
    """Tokens [first, end) of a sentence name `place`; `sure` where the words around say that it is a place."""

    first: int
    end: int
    place: Place
    sure: bool


def find(tokens: Sequence[Token]) -> list[Named]:
    """Place names left to right; a name inside a person's or an institution's name is left out."""
    found: list[Named] = []
    index = 0
    while index < len(tokens):
        hit = _at(tokens, index) if tokens[index].is_capital else None
        if hit is None:
            index += 1
            continue
        found.append(hit)
        index = hit.end
    return found


def _at(tokens: Sequence[Token], index: int) -> Named | None:
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
    if before and (before.low in _PERSON_BEFORE or before.low == "'s" and place.kind != "city"):
        return None
    if (
        before
        and before.is_word
        and before.is_capital
        and before.low not in _LOCATIVE
        and first > 1
        and before.low not in ("the",)
    ):
        return None
    if after and after.is_word and after.is_capital and after.low not in _TOWN_WORDS and after.low not in _OCCUPIED:
        return None
    town = after is not None and after.low in _TOWN_WORDS
    of_town = bool(before and before.low == "of" and first > 1 and tokens[first - 2].low in _TOWN_WORDS)
    located = bool(before and before.low in _STRONG)
    listed = bool(after and after.low == "," and end + 1 < len(tokens) and gazetteer.look_up((tokens[end + 1].text,)))
    return Named(first, end, place, town or of_town or located or listed)


_RANK = {"city": 3, "state": 2, "country": 1}


class Places:
    """Place names of one document, sentence by sentence, trusted once any of their mentions is sure."""

    def __init__(self, sentences: Sequence[Sentence], headline_end: int) -> None:
        self._found = [find(sentence.tokens) for sentence in sentences]
        weights: Counter[Place] = Counter()
        sure: set[Place] = set()
        for sentence, found in zip(sentences, self._found, strict=True):
            lead = 3 if sentence.paragraph < headline_end else 1
            for named in found:
                weights[named.place] += lead + (lead if named.sure else 0)
                if named.sure:
                    sure.add(named.place)
        self._trusted = {place for place in weights if place in sure or place.kind != "city" or weights[place] >= 6}
        self._weights = weights

    def main(self) -> Place | None:
        """The place the document is mostly about: the most precise kind that is named often enough."""
        ranked = [
            (_RANK[place.kind], weight, place) for place, weight in self._weights.items() if place in self._trusted
        ]
        if not ranked:
            return None
        return max(ranked, key=lambda row: (row[0], row[1]))[2]

    def near(self, sentence: int, token: int) -> tuple[Place, Named] | None:
        """The place that a figure at `token` of a sentence happened at, if the sentence names one."""
        options = [
            named for named in self._found[sentence] if named.place in self._trusted and named.place.kind != "country"
        ]
        if not options:
            return None
        best = max(options, key=lambda named: (_RANK[named.place.kind], named.sure, -abs(named.first - token)))
        return best.place, best
