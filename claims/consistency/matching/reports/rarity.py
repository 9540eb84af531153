"""How much a word that two reports share says: the rarer it is among all reports, the more."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import log
from pathlib import Path

from claims.consistency.matching.reports.words import is_unspaced

COMMON_WORDS = Path(__file__).with_name("common_words.json")
# As if so many reports had been seen before the first one: among ten reports "the" is as frequent as "Riga", and says
# nothing all the same.
_SEEN_BEFORE = 300
_RARE = 0.003
# In most alphabets the shortest words are the articles and prepositions.
_SHORT, _SHORT_SHARE = 3, 0.1


@cache
def common_words() -> Mapping[str, float]:
    """The share of reports that hold each of the commonest words of English news that are no names."""
    shares: Mapping[str, float] = json.loads(COMMON_WORDS.read_text(encoding="utf-8"))["shares"]
    return shares


def usual_share(term: str) -> float:
    """In what share of reports a term stands, as far as one can say without looking at any."""
    known = common_words().get(term)
    if known is not None:
        return known
    # Han and kana come in pairs of characters, each as telling as a word.
    return _SHORT_SHARE if len(term) <= _SHORT and term.isalpha() and not is_unspaced(term) else _RARE


@dataclass(frozen=True, slots=True)
class Rarity:
    """`reports` is how many there are, `counts` in how many of them a term stands (0 where it is missing)."""

    reports: int
    counts: Mapping[str, int]

    def weight(self, term: str) -> float:
        """Inverse document frequency, above 0."""
        count = self.counts.get(term, 0) + _SEEN_BEFORE * usual_share(term)
        return log(1 + (self.reports + _SEEN_BEFORE - count + 0.5) / (count + 0.5))
