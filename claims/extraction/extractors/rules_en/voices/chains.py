"""The order of several voices that stand for the same words: outermost first, origin last."""

from collections.abc import Iterable, Sequence

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.voices import PERSON_ROLES
from claims.extraction.extractors.rules_en.voices.voice import Heard, Voice

_MEDIA_WORDS = word_set("news times post tv radio television agency press channel media network newspaper")


def ordered(pairs: Sequence[Heard]) -> tuple[Voice, ...]:
    """ "X reports, citing Y": Y is deeper. Who says that somebody says it is outside; so is a medium."""
    chain: list[Voice] = []
    for _, voice in sorted(pairs, key=lambda pair: _depth(pair, pairs)):
        if all(voice.name != known.name for known in chain):
            chain.append(voice)
    return _countries_outside(chain)


def _depth(pair: Heard, pairs: Iterable[Heard]) -> tuple[int, int, int]:
    relation, voice = pair
    outside = sum(1 for other, _ in pairs if other is not relation and covers(other.contents, relation.first))
    level = 0 if relation.effect == "quoted by" else 2 if relation.effect == "citing" else 1
    if level == 1 and is_medium(voice.name):
        level = 0
    return (level, outside, relation.first)


def _countries_outside(chain: list[Voice]) -> tuple[Voice, ...]:
    """A country speaks through its government: a body named with it is the origin, wherever it stands."""
    if len(chain) < 2 or not _is_country(chain[-1].name) or is_medium(chain[-2].name) or _is_country(chain[-2].name):
        return tuple(chain)
    if any(place in chain[-2].name for place in ("'s ", "ian ", "ish ", "ese ")):
        # Another country's body, as its name says, speaks of this one.
        return tuple(chain)
    return (*chain[:-2], chain[-1], chain[-2])


def _is_country(name: str) -> bool:
    place = gazetteer.look_up(tuple(name.split()))
    return place is not None and place.kind == "country"


def is_medium(name: str) -> bool:
    words = set(name.lower().split())
    return bool(words & _MEDIA_WORDS) and not words & PERSON_ROLES


def covers(contents: Iterable[tuple[int, int]], token: int) -> bool:
    return any(first <= token < end for first, end in contents)
