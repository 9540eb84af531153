"""Short ways to ask the Spanish extractor, for tests."""

from datetime import date

from claims.extraction.extractors.rules_es.extractor import RulesSpanish
from claims.extraction.proposals import Proposal, Report

PUBLISHED = date(2021, 6, 16)
Row = tuple[str, str, int | None, int | None]


def propose(text: str, *, published: date | None = PUBLISHED) -> list[Proposal]:
    return RulesSpanish().propose(Report(text=text, published=published, source="El Diario"))


def figures(text: str) -> list[Row]:
    """Measure, population and bounds of every figure."""
    return [
        (
            figure.measure,
            figure.population,
            None if figure.lower is None else int(figure.lower),
            None if figure.upper is None else int(figure.upper),
        )
        for proposal in propose(text)
        if (figure := proposal.figure)
    ]
