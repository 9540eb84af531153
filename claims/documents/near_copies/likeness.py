"""When two texts are one report printed twice."""

from typing import NamedTuple

from claims.documents.near_copies.overlap import Overlap, Printed, overlap_of


class Least(NamedTuple):
    """The share of words, in [0, 1], that has to stand in the other text: of one of the two, and of either."""

    of_one: float
    of_both: float


# Chosen on one part of the articles of benchmarks/score_near_copies.py; measured on another.
CHOSEN = Least(of_one=0.5, of_both=0.3)
# Short texts are alike by chance ("Five people were killed in a blast, police said"): nearly all of either has to be
# shared, or all of one; and a flash of a few words says nothing at all.
SHORT_WORDS = 30
SHORT = Least(of_one=0.8, of_both=0.8)
EXCERPT_OF_ONE = 0.95
FEWEST_WORDS = 12
# What is left of two pages of one outlet without their common lines, and decides where there is enough of it.
REST_WORDS = 20


def likeness_of(left: Printed, right: Printed, *, is_one_source: bool, least: Least = CHOSEN) -> Overlap | None:
    """What two texts share, where that makes them one report; None where it does not.

    Of one source, lines that stand in both (menus, footers, "Subscribe to our newsletter") prove nothing as long as
    either has enough else to say.
    """
    overlap = overlap_of(left, right)
    if not _is_copy(overlap, min(len(left.words), len(right.words)), least):
        return None
    if is_one_source:
        common = frozenset(left.lines) & frozenset(right.lines)
        rests = left.without(common), right.without(common)
        fewest = min(len(rest.words) for rest in rests)
        if common and fewest >= REST_WORDS and not _is_copy(overlap_of(*rests), fewest, least):
            return None
    return overlap


def _is_copy(overlap: Overlap, fewest_words: int, least: Least) -> bool:
    if fewest_words < FEWEST_WORDS:
        return False
    if fewest_words < SHORT_WORDS:
        least = SHORT if overlap.larger < EXCERPT_OF_ONE else least
    return overlap.larger >= least.of_one and overlap.smaller >= least.of_both
