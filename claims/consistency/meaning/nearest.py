"""The nearest of many vectors: hundreds by their bits out of an index, then the exact cosine of those."""

from typing import TypeVar

from django.db import connection, transaction
from django.db.models import ExpressionWrapper, FloatField, QuerySet, Value
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast
from pgvector import HalfVector
from pgvector.django import BitField, CosineDistance, HammingDistance

from claims.consistency.meaning.encoder import Vector
from claims.consistency.meaning.models import MeaningVector, bits

# Of the first pass. With 200 the second finds what a full search would (docs/adr/0009).
DEPTH = 200
_MOST_DEPTH = 1000

M = TypeVar("M", bound=MeaningVector)


def cosine_to(vector: Vector) -> "ExpressionWrapper[CombinedExpression]":
    """The cosine of a row's vector to this one, worked out by the database."""
    return ExpressionWrapper(1.0 - CosineDistance("vector", HalfVector(vector)), output_field=FloatField())


def nearest(
    rows: QuerySet[M], vector: Vector, *, model_id: str, limit: int, depth: int = DEPTH
) -> list[tuple[M, float]]:
    """At most `limit` rows of this model, nearest first, each with its cosine, in [-1, 1].

    `rows` may be narrowed and joined; what it leaves out counts towards `depth` all the same.
    """
    depth = min(max(depth, limit), _MOST_DEPTH)
    dimension = len(vector)
    asked = Cast(Value("".join("1" if number > 0 else "0" for number in vector)), BitField(length=dimension))
    near = (
        rows.model._default_manager.filter(model=model_id, dimension=dimension)
        .order_by(HammingDistance(bits("vector", dimension), asked))
        .values("pk")[:depth]
    )
    exact = rows.filter(pk__in=near).annotate(similarity=cosine_to(vector)).order_by("-similarity", "pk")
    with transaction.atomic(), connection.cursor() as cursor:
        # How many rows the index gives at most: 40 unless told.
        cursor.execute("SELECT set_config('hnsw.ef_search', %s, true)", [str(depth)])
        return [(row, float(getattr(row, "similarity", 0.0))) for row in exact[:limit]]
