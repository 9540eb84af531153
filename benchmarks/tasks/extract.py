"""Task `extract`: the claims of each document and what it says of its main subject."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from benchmarks.tasks._lines import Answer, BadLine, parse, report_of, spread
from claims.extraction.choice import AUTOMATIC, extractor_named
from claims.extraction.extractors.main_counts import Bounds
from claims.extraction.extractors.main_subject import MainFigures, main_figures
from claims.extraction.proposals import Proposal, ProposedFigure, Report, read_with
from claims.extraction.usage import added, in_words
from claims.lib.errors import LedgerError

# Travels with an answer from the process that read it, and is taken out before it is written.
_USAGE = "usage"


def answers(lines: Sequence[str], workers: int, extractor: str | None = None) -> Iterator[Answer]:
    """One answer per line, in order, by the extractor of that name or else the one LEDGER_EXTRACTOR names."""
    extractor = extractor or os.environ.get("LEDGER_EXTRACTOR") or AUTOMATIC
    try:
        extractor_named(extractor, Report(text=""))
    except LedgerError as refusal:
        raise SystemExit(refusal.sentence) from None
    return _answers(lines, workers, extractor)


def _answers(lines: Sequence[str], workers: int, extractor: str) -> Iterator[Answer]:
    """Says at the end what reading took, where it cost anything."""
    usage: Mapping[str, Any] = {}
    for one in spread(partial(answer, extractor=extractor), lines, workers):
        usage = added(usage, one.pop(_USAGE, {}))
        yield one
    if usage:
        sys.stderr.write(f"\n{extractor}: {in_words(usage)}\n")


def answer(line: str, extractor: str = AUTOMATIC) -> Answer:
    """The claims of one document, or the sentence that says why its line cannot be used."""
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        report = report_of(value)
        reading = read_with(extractor_named(extractor, report), report)
    except (BadLine, LedgerError) as refusal:
        spent = refusal.details.get(_USAGE, {}) if isinstance(refusal, LedgerError) else {}
        return {"id": identity, "error": str(refusal), _USAGE: spent}
    return {
        "id": identity,
        "claims": [claim(proposal, report) for proposal in reading.proposals],
        "main_subject": main_subject(main_figures(reading.proposals, report)),
        _USAGE: reading.usage,
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
