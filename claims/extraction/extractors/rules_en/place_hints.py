"""What the datelines, the police and the words of a report tell of its towns before any figure is placed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.gazetteer import Place
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import localities, new_towns, place_names
from claims.extraction.extractors.rules_en.borrowed import Words

# How much more the title, the lead and the dateline weigh than the rest.
LEAD_WEIGHT = 3
# A town so much larger is the one that the smaller one beside it is part of.
_LARGER = 5


def unlisted(
    sentences: Sequence[Sentence], starts: Sequence[int], title: Sequence[Token], names: frozenset[Words]
) -> dict[Words, Place]:
    """Towns that no gazetteer holds and the text makes known, by their words in small letters; `names` are others'."""
    towns = (localities.of_dateline(sentence.tokens[:start]) for sentence, start in zip(sentences, starts, strict=True))
    named = {tuple(town.name.lower().split()): town for town in towns if town}
    told = new_towns.find(title, [sentence.tokens for sentence in sentences])
    mine = {words: town for words, town in named.items() if gazetteer.look_up(words) is None}
    return {words: town for words, town in told.items() if words not in names} | mine


def within(named: Iterable[Place], dated: Iterable[Place]) -> set[Place]:
    """Small places beside a large one that the report is dated from or whose police it cites, and not their own."""
    towns = [place for place in dated if place.kind == "city"]
    return {
        place
        for place in named
        if place.kind == "city" and place not in towns
        for town in towns
        if place.population * _LARGER < town.population and place.is_beside(town)
    }


def hints(
    sentences: Sequence[Sentence], starts: Sequence[int], title: Sequence[Token], towns: Mapping[Words, Place]
) -> Counter[Place]:
    """Towns of datelines and of services: where it happened unless the text names another one more often."""
    found: Counter[Place] = Counter(place_names.served(title))
    for sentence, start in zip(sentences, starts, strict=True):
        found.update(place_names.served(sentence.tokens))
        if start:
            dateline = sentence.tokens[:start]
            for named in place_names.find(dateline, 0, towns):
                if named.place.kind == "city":
                    found[named.place] += LEAD_WEIGHT
                elif named.place.kind == "state" and named.first == 0 and dateline[named.end].low != ",":
                    # "NEW YORK (AP) —": a dateline names a town, though a state has its name.
                    found[named.place._replace(kind="city")] += LEAD_WEIGHT
    return found
