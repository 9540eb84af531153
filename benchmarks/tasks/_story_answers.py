"""The ledger as EVALUATION writes it: findings, reconciliations, claims."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from claims.consistency.models import Finding, Reconciliation
from claims.consistency.vocabulary import FindingState, ReconciliationState
from claims.register.models import Claim, ClaimVersion

# Snapshot -> the line's own id and the map to its offsets.
Lines = Mapping[int, tuple[object, Sequence[int]]]


def overview(lines: Lines) -> dict[str, Any]:
    findings = (
        Finding.objects.filter(state__in=[FindingState.OPEN, FindingState.ACKNOWLEDGED])
        .prefetch_related("finding_claims__version__claim")
        .order_by("-severity", "pk")
    )
    proposed = (
        Reconciliation.objects.filter(state=ReconciliationState.PROPOSED)
        .select_related("subject")
        .order_by("subject__first_date", "subject", "measure", "population", "rule")
    )
    return {
        "findings": [_finding(finding, lines) for finding in findings],
        "reconciliations": [_reconciliation(row) for row in proposed],
    }


def _finding(finding: Finding, lines: Lines) -> dict[str, Any]:
    claims = []
    for named in finding.finding_claims.all():
        identity, offsets = lines[named.version.claim.snapshot_id]
        start, end = offsets[named.version.start], offsets[named.version.end]
        claims.append({"document": identity, "start": start, "end": end})
    return {"kind": finding.kind, "severity": finding.severity, "sentence": finding.sentence, "claims": claims}


def _reconciliation(row: Reconciliation) -> dict[str, Any]:
    return {
        "subject": row.subject.name,
        "date": row.subject.date or None,
        "place": row.subject.place or None,
        "measure": row.measure,
        "population": row.population,
        "rule": row.rule,
        "low": number(row.low),
        "best": number(row.best),
        "high": number(row.high),
        "reports": row.report_count,
        "origins": row.origin_count,
    }


def claims_of(snapshot_id: int, offsets: Sequence[int]) -> list[dict[str, Any]]:
    """Every claim on record of one snapshot, in the order of its words."""
    claims = list(
        Claim.objects.filter(snapshot=snapshot_id, current__isnull=False)
        .select_related("current__figure", "current__origin")
        .prefetch_related("current__attributions")
        .order_by("current__start", "current__end", "pk")
    )
    places = {claim.pk: place for place, claim in enumerate(claims)}
    return [_claim(claim.current, places, offsets) for claim in claims if claim.current is not None]


def _claim(version: ClaimVersion, places: Mapping[int, int], offsets: Sequence[int]) -> dict[str, Any]:
    figure = getattr(version, "figure", None)
    return {
        "kind": version.kind,
        "start": offsets[version.start],
        "end": offsets[version.end],
        "exact": version.exact,
        "statement": version.statement,
        "voice": version.voice,
        "polarity": version.polarity,
        "claimant": [voice.name for voice in version.attributions.all()] or [version.origin.name],
        "date": version.date or None,
        "place": version.place or None,
        "subject_scope": version.subject_scope,
        "figure": None
        if figure is None
        else {
            "measure": figure.measure,
            "population": figure.population,
            "lower": number(figure.lower),
            "upper": number(figure.upper),
            "approximate": figure.approximate,
            "unit": figure.unit or None,
        },
        "part_of": None if figure is None else places.get(figure.part_of_id),
        "check_worthiness": version.check_worthiness,
    }


def number(value: Decimal | None) -> int | float | None:
    """Whole numbers as such, as JSON readers expect of counts."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
