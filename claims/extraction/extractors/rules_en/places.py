"""Where: the place of each figure, and the main place of a document."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.gazetteer import Place
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import borrowed, closest, localities, place_hints, place_names
from claims.extraction.extractors.rules_en.borrowed import Words
from claims.extraction.extractors.rules_en.place_hints import LEAD_WEIGHT
from claims.extraction.extractors.rules_en.place_names import Named
from claims.register.vocabulary import PlacePrecision

# A town named so often, lead counting more, is a place even where no word beside it says so.
_TRUST_WEIGHT = 6
_RANK = {"city": 3, "told": 2.7, "district": 2, "region": 2, "state": 2, "country": 1}
# Told of in the lead: so much nearer to the subject.
_EARLY = 0.6
_QUARTER, _TOWN = 2.5, 3
_CARRY_SENTENCES = 6


@dataclass(frozen=True, slots=True)
class Where:
    """A place, how exactly it says where, and the words [start, end) of the text that name it; None where only the
    title does.
    """

    place: Place
    precision: PlacePrecision
    start: int | None
    end: int | None


class Places:
    """Place names of one document, sentence by sentence, trusted once any of their mentions is sure.

    `starts` are the tokens at which sentences begin to say something (a dateline is where a report was written). The
    first `lead` sentences weigh more. `speakers` are, by sentence, the tokens that name who speaks ("the Foreign
    Ministry in Baku").
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
        names = borrowed.names(sentences)
        unlisted = place_hints.unlisted(sentences, starts, title, names)
        self._found = [
            [named for named in _places(sentence.tokens, start, names, unlisted) if named.first not in taken]
            for sentence, start, taken in zip(sentences, starts, speakers, strict=True)
        ]
        weights: Counter[Place] = Counter()
        sure: set[Place] = set()
        rows = [(LEAD_WEIGHT, named) for named in _places(title, 0, names, unlisted)]
        for sentence, found in zip(sentences, self._found, strict=True):
            rows += [(LEAD_WEIGHT if sentence.index < lead else 1, named) for named in found]
        for weight, named in rows:
            weights[named.place] += 1 if named.elsewhere else weight * (2 if named.sure else 1)
            if named.sure:
                sure.add(named.place)
        self._quarters = {named.place for found in self._found for named in found if named.quarter}
        hints = place_hints.hints(sentences, starts, title, unlisted)
        self._quarters |= place_hints.within(weights, hints)
        self._trusted = {
            place
            for place in weights
            if place in sure
            or place.kind != "city"
            or place in hints
            or (weights[place] >= _TRUST_WEIGHT and not place.is_small)
        }
        early = {named.place for weight, named in rows if weight == LEAD_WEIGHT and not named.elsewhere} | set(hints)
        ranked = [
            (self._rank(place) + _EARLY * (place in early), weights[place] + hints[place], place)
            for place in weights
            if place in self._trusted
        ]
        # A town that only its dateline or its police name is better than the state it lies in.
        ranked += [(self._rank(place) + _EARLY, hints[place], place) for place in hints if place not in weights]
        main = max(ranked, key=lambda row: (row[0], row[1]))[2] if ranked else None
        self.main = self._first_named(main) if main else None

    def _rank(self, place: Place) -> float:
        return _QUARTER if place in self._quarters else _RANK[place.kind]

    def _first_named(self, place: Place) -> Where:
        for sentence, found in enumerate(self._found):
            for named in found:
                if named.place == place:
                    return self._where(sentence, named)
        return Where(place, localities.precision(place, (), 0), None, None)

    def _where(self, sentence: int, named: Named) -> Where:
        tokens = self._sentences[sentence].tokens
        precision = localities.precision(named.place, tokens, named.first)
        return Where(named.place, precision, *self._sentences[sentence].words(named.first, named.end))

    def near(self, sentence: int, token: int) -> Where | None:
        """The place that a figure at `token` of a sentence happened at, if the sentence names one."""
        options = [
            named
            for named in self._found[sentence]
            if named.place in self._trusted
            and not named.elsewhere
            # "A Texas toddler": a state that only describes says less than the town the text is about.
            and (named.place.kind != "state" or named.sure)
            and named.place.kind != "country"
        ]
        if not options:
            return None
        tokens = self._sentences[sentence].tokens
        best = max(
            options,
            key=lambda named: (
                self._rank(named.place),
                named.sure,
                -closest.cost(tokens, named.first, named.end, token),
            ),
        )
        within = best.place.kind == "told" or best.place in self._quarters
        if within and self.main and self._rank(self.main.place) >= _TOWN:
            # Where in a town it happened says less to others than the town.
            return self.main
        return self._where(sentence, best)

    def carried(self, sentence: int) -> Where | None:
        """For a sentence without a place: the town named before it in its paragraph, else the document's main place."""
        paragraph = self._sentences[sentence].paragraph
        for at in range(sentence - 1, max(-1, sentence - _CARRY_SENTENCES), -1):
            if self._sentences[at].paragraph != paragraph:
                break
            near = self.near(at, 0)
            if near and near.place.kind in ("city", "told"):
                return near
        return self.main


def _places(
    tokens: Sequence[Token], start: int, names: frozenset[Words], unlisted: Mapping[Words, Place]
) -> list[Named]:
    """The places of a sentence; one that persons or houses of the text are called by has to be said to be one."""
    found = place_names.find(tokens, start, unlisted)
    return [
        named
        for named in found
        if tuple(token.low for token in tokens[named.first : named.end]) not in names
        or borrowed.stands_for_itself(tokens, named.first, named.end)
    ]
