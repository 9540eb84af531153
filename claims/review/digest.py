"""What one version of a verdict says, in the exact form that an approval binds to."""

from collections.abc import Sequence
from typing import TypedDict

from claims.lib.hashing import digest_of


class EvidenceItem(TypedDict):
    """One piece of evidence as it stood: its stream, its digest, and how it was linked."""

    evidence: str
    sha256: str
    stance: str
    note: str


def evidence_sha256(
    *, snapshot_sha256: str | None, start: int | None, end: int | None, exact: str, url: str, note: str, directness: str
) -> str:
    """Digest of what the evidence is; `snapshot_sha256` is None for a bare address."""
    return digest_of(
        {
            "snapshot_sha256": snapshot_sha256,
            "start": start,
            "end": end,
            "exact": exact,
            "url": url,
            "note": note,
            "directness": directness,
        }
    )


def version_sha256(
    *,
    verdict: str,
    number: int,
    claim_version_sha256: str,
    scale: str,
    scale_version: int,
    rating: str,
    rationale: str,
    author: str,
    evidence: Sequence[EvidenceItem],
) -> str:
    """Digest of one version. The verdict and its number are in it, so that no two versions share a digest and nobody
    approves the third version by having read the first, even where their words are the same."""
    return digest_of(
        {
            "verdict": verdict,
            "number": number,
            "claim_version_sha256": claim_version_sha256,
            "scale": scale,
            "scale_version": scale_version,
            "rating": rating,
            "rationale": rationale,
            "author": author,
            "evidence": [dict(item) for item in evidence],
        }
    )
