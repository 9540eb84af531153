"""Which rows come back, and that an index finds them."""

import numpy as np
import pytest
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Cast
from pgvector.django import BitField, HammingDistance

from claims.consistency.meaning.models import DIMENSION, ClaimVector, bits
from claims.consistency.meaning.nearest import nearest
from claims.consistency.meaning.services import Embedded, embed_claims
from tests.factories import make_claim

pytestmark = pytest.mark.django_db


def keep(*vectors: list[float], model: str = "small@1") -> list[int]:
    """Versions with these vectors, in their order."""
    made = [make_claim(statement=f"Ship number {place} sank.").current_id or 0 for place, _ in enumerate(vectors)]
    rows = [(pk, np.array(vector, dtype=np.float32)) for pk, vector in zip(made, vectors, strict=True)]
    embed_claims(range(min(made), max(made) + 1), Embedded(model, rows))
    return made


def ask(*vector: float, **limits: int) -> list[tuple[int, float]]:
    found = nearest(
        ClaimVector.objects.all(),
        np.array(vector, dtype=np.float32),
        model_id="small@1",
        **{"limit": 10, **limits},
    )
    return [(row.pk, round(similarity, 2)) for row, similarity in found]


class TestNearest:
    def test_orders_by_the_cosine_not_by_the_bits(self) -> None:
        # All three have the same bits as what is asked for.
        far, middle, near = keep([0.0995, 0.995], [0.6, 0.8], [0.995, 0.0995])
        assert ask(1.0, 0.001) == [(near, 1.0), (middle, 0.6), (far, 0.1)]

    def test_ranks_no_more_than_the_bits_let_through(self) -> None:
        alike_in_bits, _nearer = keep([0.0995, 0.995], [0.995, -0.0995])
        assert ask(1.0, 0.001, limit=1, depth=1) == [(alike_in_bits, 0.1)]

    def test_leaves_out_vectors_of_another_length(self) -> None:
        (short,) = keep([0.6, 0.8])
        keep([0.6, 0.8, 0.0])
        assert [pk for pk, _ in ask(0.6, 0.8)] == [short]


def test_the_first_pass_says_what_the_index_holds() -> None:
    asked = Cast(Value("1" * DIMENSION), BitField(length=DIMENSION))
    first_pass = ClaimVector.objects.filter(dimension=DIMENSION).order_by(
        HammingDistance(bits("vector", DIMENSION), asked)
    )[:5]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        assert "claimvector_nearest" in first_pass.explain()
