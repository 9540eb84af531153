"""Keeping the vectors of claims in line with what is on record."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection, transaction

from claims.consistency.meaning.encoder import Vector
from claims.consistency.meaning.loading import encoder
from claims.consistency.meaning.models import DIMENSION, ClaimVector
from claims.consistency.meaning.selectors import without_vector
from claims.register.models import ClaimVersion
from claims.register.vocabulary import ClaimStatus


class Embedded(NamedTuple):
    """Vectors made outside any transaction, to be kept in one; `model_id` is empty where no model is set up."""

    model_id: str
    vectors: Sequence[tuple[int, Vector]]


def read_meaning(version_ids: range) -> Embedded:
    """Vectors of every claim among these versions that is accepted and has none. Slow: some milliseconds each."""
    model = encoder()
    if model is None:
        return Embedded("", ())
    here = ClaimVersion.objects.filter(pk__gte=version_ids.start, pk__lt=version_ids.stop)
    waiting = list(without_vector(here, model.model_id).order_by("pk").values_list("pk", "statement"))
    vectors = model.embed([statement for _, statement in waiting])
    return Embedded(model.model_id, [(pk, vector) for (pk, _), vector in zip(waiting, vectors, strict=True)])


def embed_claims(version_ids: range, embedded: Embedded) -> int:
    """Keep what `read_meaning` made, and drop vectors of versions that no longer count; how many were kept.

    Twice, or from two workers at once, is the same as once: a vector is replaced by an equal one.
    """
    with transaction.atomic():
        here = ClaimVector.objects.filter(version__gte=version_ids.start, version__lt=version_ids.stop)
        here.exclude(version__current_of__status=ClaimStatus.ACCEPTED).delete()
        rows = [
            ClaimVector(version_id=pk, model=embedded.model_id, dimension=len(vector), vector=vector)
            for pk, vector in embedded.vectors
        ]
        ClaimVector.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["version"], update_fields=["model", "dimension", "vector"]
        )
    return len(rows)


def index_vectors(table: str, dimension: int) -> None:
    """Make the index for vectors of a length other than the packaged model's, where there is none yet."""
    if dimension == DIMENSION:
        return
    with connection.cursor() as cursor:
        name = connection.ops.quote_name(f"{table}_nearest_{dimension}")
        cursor.execute(
            f"CREATE INDEX IF NOT EXISTS {name} ON {connection.ops.quote_name(table)} USING hnsw "
            f"((binary_quantize(vector)::bit({dimension:d})) bit_hamming_ops) WHERE dimension = {dimension:d}"
        )
