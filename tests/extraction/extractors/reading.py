"""Short ways to ask the extractor, for tests."""

from datetime import date

from claims.extraction.extractors.registry import RULES
from claims.extraction.proposals import Proposal, Report

PUBLISHED = date(2021, 6, 16)


def propose(
    text: str, *, published: date | None = PUBLISHED, source: str | None = "The Daily", title: str | None = None
) -> list[Proposal]:
    return list(RULES["en"].propose(Report(text=text, published=published, source=source, title=title)))


def rows(proposals: list[Proposal]) -> list[tuple[str, str, int | None, int | None]]:
    """Measure, population and bounds of every figure."""
    return [
        (
            proposal.figure.measure,
            proposal.figure.population,
            None if proposal.figure.lower is None else int(proposal.figure.lower),
            None if proposal.figure.upper is None else int(proposal.figure.upper),
        )
        for proposal in proposals
        if proposal.figure
    ]


def figures(text: str) -> list[tuple[str, str, int | None, int | None]]:
    return rows(propose(text))


def names(proposal: Proposal) -> list[str]:
    return [voice.name for voice in proposal.claimant]
