"""Which words stand around an item, and how near: what tells one of several like numbers from the others."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from claims.consistency.wordings.items import Item
from claims.extraction.extractors.reading.tokens import Token

Weights = dict[str, float]

# All chosen on the even pages of the set that docs/comparing-texts.md names: content words looked at on each side,
# what each is worth beside the one before it, and what is left of that behind a comma or "and", behind another number
# of the same kind, and behind the end of a sentence.
_REACH = 14
_FADES = 0.85
_PAUSE = 0.2
_RIVAL = 0.2
_SENTENCE = 0.15
_INSIDE = 0.7
# The words that open a sentence name what all of it is about.
_OPENING = 12
_SUBJECT = 0.5

_STEP_OF_PAUSE = 4
_STEP_OF_END = 20
_ENDS = frozenset(".;!?")
_PAUSES = frozenset({",", "(", ")", "and", "while", "but", "compared", "/", ":"})


def distances(tokens: Sequence[Token]) -> list[int]:
    """How far each token, and the end, is from the beginning: a comma counts for several, a full stop for many."""
    return [0, *accumulate(_STEP_OF_END if token.text in _ENDS else _step(token) for token in tokens)]


def _step(token: Token) -> int:
    return _STEP_OF_PAUSE if token.low in _PAUSES else 1


def openings(tokens: Sequence[Token], stems: Sequence[str]) -> list[tuple[str, ...]]:
    """For each token the content words that open its sentence and stand before it."""
    found: list[tuple[str, ...]] = []
    opening: tuple[str, ...] = ()
    for token, stem in zip(tokens, stems, strict=True):
        found.append(opening)
        if token.text in _ENDS:
            opening = ()
        elif stem and len(opening) < _OPENING:
            opening = (*opening, stem)
    return found


def around(
    tokens: Sequence[Token], stems: Sequence[str], item: Item, taken: Mapping[int, Item], opening: Sequence[str]
) -> Weights:
    """Stem to weight in (0, 1]; `taken` has every item of the text by each of its tokens."""
    weights: Weights = {}
    for step in (1, -1):
        _walk(weights, tokens, stems, item, taken, step)
    for stem in opening:
        _raise(weights, stem, _SUBJECT)
    for stem in (*stems[item.first : item.end], *item.hints):
        _raise(weights, stem, 1.0)
    return weights


def _walk(
    weights: Weights,
    tokens: Sequence[Token],
    stems: Sequence[str],
    item: Item,
    taken: Mapping[int, Item],
    step: int,
) -> None:
    weight, left = 1.0, _REACH
    at = item.end if step > 0 else item.first - 1
    while 0 <= at < len(tokens) and left and weight > 0.001:
        other = taken.get(at)
        if other is not None:
            weight *= _RIVAL if other.kind is item.kind else 1.0
            for stem in stems[other.first : other.end]:
                _raise(weights, stem, weight * _INSIDE)
            at = other.end if step > 0 else other.first - 1
            left -= 1
            continue
        if tokens[at].text in _ENDS:
            weight *= _SENTENCE
        elif tokens[at].low in _PAUSES:
            weight *= _PAUSE
        elif stems[at]:
            _raise(weights, stems[at], weight)
            weight *= _FADES
            left -= 1
        at += step


def _raise(weights: Weights, stem: str, weight: float) -> None:
    if stem:
        weights[stem] = max(weights.get(stem, 0.0), weight)
