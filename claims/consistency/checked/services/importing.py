"""Fact checks of other newsrooms."""

import uuid
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.services import append
from claims.consistency.checked.fact_check import FactCheck
from claims.consistency.checked.models import CheckedClaim
from claims.consistency.checked.services.keeping import (
    columns,
    keep_vectors,
    look_for_repetitions,
    read_checked_claims,
)
from claims.lib.errors import InvalidInput
from claims.lib.hashing import digest_of
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus

# One history for all imports: no single row of ours stands behind them.
_IMPORTS = uuid.UUID("0b6dc1f4-7d5c-4c8a-9d0e-5b7b6b7a2f10")


class Imported(NamedTuple):
    """Rows made, and rows that read otherwise now."""

    new: int
    changed: int


def import_fact_checks(*, fact_checks: Sequence[FactCheck], actor: Actor, reason: str, now: datetime) -> Imported:
    """Make them findable. What is on record under the same key is replaced where it differs; twice is harmless.

    Some hundred at a time: all are read by the model, then written in one transaction with one audit entry.
    `InvalidInput` for one that would take the place of a verdict of ours.
    """
    wanted = {fact_check.key: fact_check for fact_check in fact_checks}
    known = {row.key: row for row in CheckedClaim.objects.filter(key__in=wanted)}
    ours = [key for key, row in known.items() if row.version_id is not None]
    if ours:
        raise InvalidInput(f"“{ours[0]}” names a verdict of our own. Leave it out of the import.", code="our_own")
    moved = [fact_check for key, fact_check in wanted.items() if key not in known or _differs(known[key], fact_check)]
    rows = [_row(known.get(fact_check.key), fact_check, now) for fact_check in moved]
    if not rows:
        return Imported(0, 0)
    vectors = read_checked_claims(rows)
    with transaction.atomic():
        CheckedClaim.objects.bulk_create([row for row in rows if row.pk is None])
        changed = [row for row in rows if row.key in known]
        CheckedClaim.objects.bulk_update(changed, list(columns(moved[0], now)))
        keep_vectors(vectors)
        if Claim.objects.filter(status=ClaimStatus.ACCEPTED).exists():
            for row in rows:
                look_for_repetitions(row)
        append(
            stream=_IMPORTS,
            kind="fact_checks.imported",
            body={"count": len(rows), "sha256": digest_of({"keys": sorted(row.key for row in rows)})},
            actor=actor,
            reason=reason,
            now=now,
        )
    return Imported(len(rows) - len(changed), len(changed))


def _row(known: CheckedClaim | None, fact_check: FactCheck, now: datetime) -> CheckedClaim:
    row = known or CheckedClaim()
    for name, value in columns(fact_check, now).items():
        setattr(row, name, value)
    return row


def _differs(row: CheckedClaim, fact_check: FactCheck) -> bool:
    return any(getattr(row, name) != value for name, value in asdict(fact_check).items())
