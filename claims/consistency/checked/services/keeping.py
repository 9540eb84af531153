"""Keeping the searchable row of each published verdict in line with what is published.

Called by whoever publishes, in the transaction of that act, whose audit entry tells of it.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from claims.consistency.checked.fact_check import FactCheck
from claims.consistency.checked.keys import key_of
from claims.consistency.checked.models import CheckedClaim, CheckedVector
from claims.consistency.checked.plain import plain
from claims.consistency.meaning.loading import encoder
from claims.jobs.services import enqueue_job
from claims.register.models import ClaimVersion

# A longer "word" is an address or noise, and nobody asks for it.
LONGEST_WORD = 100


def keep_checked_claim(*, fact_check: FactCheck, version: ClaimVersion, now: datetime) -> CheckedClaim:
    """Make the claim of a published verdict findable; under a key that is known, as what it reads now.

    A correction keeps its key. What repeats the claim is looked for in the background.
    """
    row, _ = CheckedClaim.objects.update_or_create(
        key=fact_check.key, defaults={**columns(fact_check, now), "version": version}
    )
    look_for_repetitions(row)
    return row


def set_standing(*, key: str, is_standing: bool, now: datetime) -> None:
    """A retracted verdict is no longer found, nor what repeated it; a reinstated one is again. Unknown keys pass."""
    row = CheckedClaim.objects.filter(key=key).first()
    if row is not None:
        row.is_standing, row.changed_at = is_standing, now
        row.save(update_fields=["is_standing", "changed_at"])
        look_for_repetitions(row)


def columns(fact_check: FactCheck, now: datetime) -> dict[str, object]:
    words = {
        word for text in (fact_check.text, fact_check.title, fact_check.claimant) for word in key_of(plain(text)).words
    }
    return {
        **asdict(fact_check),
        "is_standing": True,
        "words": sorted(word for word in words if len(word) <= LONGEST_WORD),
        "changed_at": now,
    }


def read_checked_claims(rows: Sequence[CheckedClaim]) -> list[CheckedVector]:
    """What text and title of each mean, not kept yet; nothing without a model. Slow: some milliseconds each."""
    model = encoder()
    if model is None:
        return []
    told = [(row, is_title, text) for row in rows for is_title, text in ((False, row.text), (True, row.title)) if text]
    vectors = model.embed([plain(text) for _, _, text in told])
    return [
        CheckedVector(checked=row, is_title=is_title, model=model.model_id, dimension=model.dimension, vector=vector)
        for (row, is_title, _), vector in zip(told, vectors, strict=True)
    ]


def keep_vectors(vectors: Sequence[CheckedVector]) -> None:
    """In the place of earlier ones."""
    CheckedVector.objects.bulk_create(
        vectors,
        update_conflicts=True,
        unique_fields=["checked", "is_title"],
        update_fields=["model", "dimension", "vector"],
    )


def look_for_repetitions(row: CheckedClaim) -> None:
    """Make it due to look which claims on record say the same: once for each state of the row."""
    enqueue_job(
        kind="find_repetitions",
        key=f"find_repetitions:{row.pk}:{row.changed_at.isoformat()}",
        payload={"checked": row.pk},
        limit_seconds=120,
    )
