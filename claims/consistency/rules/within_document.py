"""When two figures of one document are its contradiction with itself, and when it only tells a story."""

import re

from claims.consistency.comparable import ComparableClaim
from claims.consistency.remembered import remembered
from claims.register.vocabulary import Voice

_EARLIER_COUNT = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|preliminary|at first|first count|r[io]sen? from|up from|"
    r"down from|revised|had (?:said|put|given|reported))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


@remembered
def sentence_of(claim: ComparableClaim) -> str:
    """The claim with the rest of its sentence, as far as its context reaches."""
    before = _SENTENCE_END.split(claim.prefix)[-1]
    after = _SENTENCE_END.split(claim.suffix)[0]
    return f"{before}{claim.exact}{after}"


def speaks_of_two_times(left: ComparableClaim, right: ComparableClaim) -> bool:
    """Whether the sentences themselves tell an earlier count from a later one."""
    return _speaks_of_an_earlier_count(left) or _speaks_of_an_earlier_count(right)


@remembered
def _speaks_of_an_earlier_count(claim: ComparableClaim) -> bool:
    return _EARLIER_COUNT.search(sentence_of(claim)) is not None


def contradict_within_document(left: ComparableClaim, right: ComparableClaim) -> bool:
    """Whether the two figures, if they cannot both hold, are one document's contradiction with itself.

    Two voices quoted side by side do not contradict each other through their reporter.
    """
    if left.document_id != right.document_id:
        return False
    return left.speaker.id == right.speaker.id or Voice.OWN in (left.voice, right.voice)


def is_told_one_by_one(left: ComparableClaim, right: ComparableClaim) -> bool:
    """Whether the smaller figure is less than half of the larger: some of the victims, not another count of all."""
    if left.figure is None or right.figure is None:
        return False
    for small, large in ((left.figure, right.figure), (right.figure, left.figure)):
        if small.upper is not None and large.lower is not None and 0 < small.upper * 2 < large.lower:
            return True
    return False
