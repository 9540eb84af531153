"""Task `extract`: the claims of each document and what it says of its main subject."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from benchmarks.tasks._lines import Answer, BadLine, parse, report_of, spread
from claims.extraction.extractors.main_subject import Bounds, MainFigures, main_figures
from claims.extraction.extractors.registry import default_extractor
from claims.extraction.proposals import Proposal, ProposedFigure, Report


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order."""
    return spread(answer, lines, workers)


def answer(line: str) -> Answer:
    """The claims of one document, or the sentence that says why its line cannot be used."""
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        report = report_of(value)
    except BadLine as refusal:
        return {"id": identity, "error": str(refusal)}
    proposals = default_extractor().propose(report)
    return {
        "id": identity,
        "claims": [claim(proposal, report) for proposal in proposals],
        "main_subject": main_subject(main_figures(proposals, report)),
    }


def claim(proposal: Proposal, report: Report) -> dict[str, Any]:
    """A proposal as EVALUATION writes a claim. In its own voice the document's source is the one who says it."""
    own = [report.source] if report.source else []
    return {
        "kind": proposal.kind,
        "start": proposal.start,
        "end": proposal.end,
        "exact": proposal.exact,
        "statement": proposal.statement,
        "voice": proposal.voice,
        "polarity": proposal.polarity,
        "claimant": [voice.name for voice in proposal.claimant] or own,
        "date": proposal.date,
        "place": proposal.place,
        "subject_scope": proposal.subject_scope,
        "figure": None if proposal.figure is None else figure(proposal.figure),
        "part_of": proposal.part_of,
        "check_worthiness": proposal.check_worthiness,
    }


def figure(value: ProposedFigure) -> dict[str, Any]:
    return {
        "measure": value.measure,
        "population": value.population,
        "lower": number(value.lower),
        "upper": number(value.upper),
        "approximate": value.approximate,
        "unit": value.unit,
    }


def main_subject(main: MainFigures) -> dict[str, Any]:
    return {
        "date": main.date,
        "place": main.place,
        "killed": _bounds(main.killed),
        "injured": _bounds(main.injured),
    }


def _bounds(bounds: Bounds | None) -> list[int | float | None] | None:
    return None if bounds is None else [number(bound) for bound in bounds]


def number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
