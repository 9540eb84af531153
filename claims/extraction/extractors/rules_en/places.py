"""Where: place names in a sentence, and the main place of a document."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.gazetteer import Place
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import closest
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS, ATTACK_VERBS

_STRONG = word_set("in at near outside around across")
_ATTACKED = ATTACK_NOUNS | ATTACK_VERBS | {"hit", "hits", "shook", "rocked", "devastated"}
_TOWN_WORDS = word_set("""
    city town village district region province county neighborhood neighbourhood quarter suburb outskirts
    suburbs streets capital residents
""")
_NAME_LINKS = word_set("the in at near of on to from outside around across and")
_PERSON_BEFORE = word_set("""
    mr mrs ms president minister general spokesman spokeswoman chief governor judge officer sheriff
""")
_OCCUPIED = frozenset(MONTHS) | frozenset(WEEKDAYS)
# A town named so often, lead counting more, is a place even where no word beside it says so.
_TRUST_WEIGHT = 6
_RANK = {"city": 3, "state": 2, "country": 1}
_CARRY_SENTENCES = 6


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
    if before and (before.low in _PERSON_BEFORE or (before.low == "'s" and place.kind != "city")):
        return None
    if before and first > 1 and before.is_word and before.is_capital and before.low not in _NAME_LINKS:
        return None
    if after and after.is_word and after.is_capital and after.low not in _TOWN_WORDS and after.low not in _OCCUPIED:
        return None
    town = after is not None and after.low in _TOWN_WORDS
    apposed = before is not None and before.low in ("of", ",") and first > 1 and tokens[first - 2].low in _TOWN_WORDS
    located = before is not None and before.low in _STRONG
    attacked = first > 0 and any(token.low in _ATTACKED for token in tokens[max(0, first - 3) : first])
    listed = bool(after and after.low == "," and end + 1 < len(tokens) and gazetteer.look_up((tokens[end + 1].text,)))
    described = bool(after and after.low == ",") and any(
        token.low in _TOWN_WORDS for token in tokens[end + 1 : end + 5]
    )
    return Named(first, end, place, town or described or apposed or located or attacked or listed)


class Places:
    """Place names of one document, sentence by sentence, trusted once any of their mentions is sure.

    `starts` are the tokens at which sentences begin to say something (a dateline is where a report was written);
    `speakers` are, by sentence, the tokens that name who speaks ("the Foreign Ministry in Baku").
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        starts: Sequence[int],
        speakers: Sequence[frozenset[int]],
        title: Sequence[Token],
        lead: int,
    ) -> None:
        self._sentences = sentences
        self._found = [
            [named for named in find(sentence.tokens, start) if named.first not in taken]
            for sentence, start, taken in zip(sentences, starts, speakers, strict=True)
        ]
        weights: Counter[Place] = Counter()
        sure: set[Place] = set()
        rows = [(3, named) for named in find(title)]
        for sentence, found in zip(sentences, self._found, strict=True):
            rows += [(3 if sentence.paragraph < lead else 1, named) for named in found]
        for weight, named in rows:
            weights[named.place] += weight * (2 if named.sure else 1)
            if named.sure:
                sure.add(named.place)
        self._trusted = {
            place for place in weights if place in sure or place.kind != "city" or weights[place] >= _TRUST_WEIGHT
        }
        ranked = [(_RANK[place.kind], weights[place], place) for place in weights if place in self._trusted]
        self._main = max(ranked, key=lambda row: (row[0], row[1]))[2] if ranked else None

    def main(self) -> Place | None:
        """The place the document is mostly about: the most precise kind, of those the most weighty."""
        return self._main

    def near(self, sentence: int, token: int) -> tuple[Place, Named] | None:
        """The place that a figure at `token` of a sentence happened at, if the sentence names one."""
        options = [
            named for named in self._found[sentence] if named.place in self._trusted and named.place.kind != "country"
        ]
        if not options:
            return None
        best = max(
            options,
            key=lambda named: (
                _RANK[named.place.kind],
                named.sure,
                -closest.cost(self._sentences[sentence].tokens, named.first, named.end, token),
            ),
        )
        return best.place, best

    def carried(self, sentence: int) -> Place | None:
        """For a sentence without a place: the town named before it in its paragraph, else the document's main place."""
        paragraph = self._sentences[sentence].paragraph
        for at in range(sentence - 1, max(-1, sentence - _CARRY_SENTENCES), -1):
            if self._sentences[at].paragraph != paragraph:
                break
            near = self.near(at, 0)
            if near and near[0].kind == "city":
                return near[0]
        return self._main
