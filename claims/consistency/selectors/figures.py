"""The figure of one claim version as the plain value that comparisons and sentences are made of."""

from claims.consistency.comparable import ComparableFigure
from claims.register.models import ClaimVersion, Figure


def figure_of(version: ClaimVersion) -> ComparableFigure | None:
    """None for a claim without a number."""
    figure: Figure | None = getattr(version, "figure", None)
    if figure is None:
        return None
    return ComparableFigure(
        measure=figure.measure,
        population=figure.population,
        lower=figure.lower,
        upper=figure.upper,
        approximate=figure.approximate,
        unit=figure.unit,
        verbatim=figure.verbatim,
        part_of=figure.part_of_id,
    )
