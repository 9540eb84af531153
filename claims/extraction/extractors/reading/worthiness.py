"""How much a claim is worth checking, from 0 to 1: what harms people, is exact and can be looked up ranks first."""

from claims.extraction.extractors.reading.populations import PEOPLE
from claims.register.vocabulary import ClaimKind, Modality

_BY_KIND = {
    ClaimKind.EVENT_COUNT: 0.70,
    ClaimKind.RESPONSIBILITY: 0.62,
    ClaimKind.DENIAL: 0.60,
    ClaimKind.STATUS: 0.52,
    ClaimKind.EVENT: 0.50,
    ClaimKind.INTENT: 0.45,
    ClaimKind.CHARACTERIZATION: 0.40,
    ClaimKind.QUOTATION: 0.15,
}
_BY_MEASURE = {"killed": 0.80, "injured": 0.75, "missing": 0.72, "displaced": 0.65, "detained": 0.60, "destroyed": 0.60}


def of_claim(kind: ClaimKind, *, dated: bool, placed: bool, modality: str) -> float:
    """For a claim without a figure."""
    return _bounded(_BY_KIND.get(kind, 0.4) + 0.05 * dated + 0.03 * placed - 0.15 * (modality == Modality.PREDICTED))


def of_figure(
    measure: str, population: str, *, dated: bool, placed: bool, vague: bool, part: bool, single: bool, modality: str
) -> float:
    """For a figure: a vague word, a part of another figure and a single person rank lower."""
    score = _BY_MEASURE.get(measure, 0.55) + 0.10 * dated + 0.05 * placed
    score -= 0.25 * vague + 0.08 * part + 0.10 * single + 0.20 * (modality == Modality.PREDICTED)
    return _bounded(score + 0.02 * (population in PEOPLE and population != "people"))


def _bounded(score: float) -> float:
    return round(min(1.0, max(0.0, score)), 3)
