"""The exact record of a claim version: what its digest covers, and so what a verdict binds to."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from claims.register.drafts import ClaimDraft
from claims.register.rules.figures import decimal_text


class RecordContext(NamedTuple):
    """What a draft alone does not say. Sources and claims by the `stream` that names their history."""

    claim: str
    number: int
    snapshot_sha256: str
    text_sha256: str
    exact: str
    origin: str
    claimant_sources: Sequence[str]
    part_of: str | None


def version_record(draft: ClaimDraft, context: RecordContext) -> dict[str, Any]:
    """Everything a reader sees of the version, in the profile of `claims.lib.canonical`.

    Left out: `check_worthiness` and `reasons`, which say how a machine came to it and not what is claimed.
    """
    figure = None
    if draft.figure is not None:
        figure = {
            "measure": draft.figure.measure,
            "population": draft.figure.population,
            "lower": decimal_text(draft.figure.lower),
            "upper": decimal_text(draft.figure.upper),
            "approximate": draft.figure.approximate,
            "unit": draft.figure.unit,
            "verbatim": draft.figure.verbatim,
            "part_of": context.part_of,
        }
    return {
        "claim": context.claim,
        "number": context.number,
        "snapshot_sha256": context.snapshot_sha256,
        "text_sha256": context.text_sha256,
        "start": draft.start,
        "end": draft.end,
        "exact": context.exact,
        "kind": str(draft.kind),
        "statement": draft.statement,
        "voice": str(draft.voice),
        "polarity": str(draft.polarity),
        "modality": str(draft.modality),
        "date": draft.date,
        "place": draft.place,
        "subject_scope": str(draft.subject_scope),
        "origin": context.origin,
        "claimant": [
            {"source": source, "name": voice.name, "cue": voice.cue}
            for source, voice in zip(context.claimant_sources, draft.claimant, strict=True)
        ],
        "figure": figure,
    }
