"""How alike an asked text and a checked claim are, as numbers that a learned sum weighs."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.consistency.checked.keys import Key
from claims.consistency.checked.rarity import Rarity

# Of BM25: how fast a word that is repeated stops counting, and how much a long text is held back.
_SATURATION, _LENGTH_SHARE = 1.2, 0.75
# Words of a usual claim or title; the same everywhere, so that a score means the same in every collection.
_USUAL_LENGTH = 15.0


class Likeness(NamedTuple):
    """Each 0 for nothing in common. Cosines are in [-1, 1], shares in [0, 1], BM25 as log(1 + score)."""

    meaning_text: float
    meaning_title: float
    meaning_best: float
    words_text: float
    words_title: float
    words_share: float
    text_covered: float
    asked_covered: float
    names: float
    pairs: float
    numbers_shared: float
    numbers_missing: float
    speaker: float
    time: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What is asked, or what was checked. `speaker` are stems of names; `year` is None where nobody knows."""

    text: Key
    title: Key
    speaker: frozenset[str] = frozenset()
    year: int | None = None


def likeness(asked: Side, checked: Side, *, text: float, title: float, rarity: Rarity) -> Likeness:
    """`text` and `title` are the cosines to the checked claim's text and title; 0 for both without a model."""
    words = frozenset(asked.text.words)
    told = frozenset(checked.text.words) | frozenset(checked.title.words)
    all_asked = rarity.sum(words) + 1.0
    both = bm25(words, (*checked.text.words, *checked.title.words), rarity, usual=2 * _USUAL_LENGTH)
    names = checked.text.names | checked.title.names
    numbers = checked.text.numbers | checked.title.numbers
    pairs = checked.text.pairs
    said_by = words | asked.speaker
    return Likeness(
        meaning_text=text,
        meaning_title=title,
        meaning_best=max(text, title),
        words_text=math.log1p(bm25(words, checked.text.words, rarity)),
        words_title=math.log1p(bm25(words, checked.title.words, rarity)),
        words_share=both / all_asked,
        text_covered=_share(frozenset(checked.text.words), words, rarity),
        asked_covered=rarity.sum(words & told) / all_asked,
        names=_share(names, words, rarity),
        pairs=len(asked.text.pairs & pairs) / (len(pairs) + 3),
        numbers_shared=len(numbers & asked.text.numbers) / (len(numbers) + 1),
        numbers_missing=len(numbers - asked.text.numbers) / (len(numbers) + 1),
        speaker=_share(checked.speaker, said_by, rarity),
        time=_closeness(asked.year, checked.year),
    )


def bm25(asked: frozenset[str], words: Sequence[str], rarity: Rarity, *, usual: float = _USUAL_LENGTH) -> float:
    """The sum over the words asked for, each by its rarity and by how often the text says it."""
    length = 1 - _LENGTH_SHARE + _LENGTH_SHARE * len(words) / usual
    counts = Counter(word for word in words if word in asked)
    return sum(
        rarity.of(word) * count * (_SATURATION + 1) / (count + _SATURATION * length) for word, count in counts.items()
    )


def _share(wanted: frozenset[str], given: frozenset[str], rarity: Rarity) -> float:
    # The 3 holds back a share of very little: one common name in both is no agreement.
    return rarity.sum(wanted & given) / (rarity.sum(wanted) + 3.0)


def _closeness(asked: int | None, checked: int | None) -> float:
    """1 in the same year, less with every year between."""
    return 0.0 if asked is None or checked is None else 1.0 / (1 + abs(asked - checked))
