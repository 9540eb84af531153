"""Proposals as an extractor would make them, for what is done with them."""

from decimal import Decimal
from typing import Any

from claims.extraction.proposals import Proposal, ProposedFigure

TEXT = (
    "On 17 October, sixteen people were killed in Ganja, three of them children, the ministry said. "
    "Later ten were hurt."
)


def figure(number: int, population: str = "people", measure: str = "killed") -> ProposedFigure:
    return ProposedFigure(
        measure=measure,
        population=population,
        lower=Decimal(number),
        upper=Decimal(number),
        approximate=False,
        unit=None,
        verbatim=str(number),
    )


def proposal(quote: str, **changes: Any) -> Proposal:
    """A proposal anchored at `quote` in `TEXT`."""
    start = TEXT.index(quote)
    fields: dict[str, Any] = {
        "kind": "event",
        "start": start,
        "end": start + len(quote),
        "exact": quote,
        "statement": f"It is said that {quote}.",
        "voice": "own",
        "polarity": "asserts",
        "modality": "stated",
        "claimant": (),
        "date": "2020-10-17",
        "place": "Ganja",
        "subject_scope": "single",
        "figure": None,
        "part_of": None,
        "check_worthiness": 0.8,
        "reasons": (),
    }
    return Proposal(**{**fields, **changes})
