"""Which claims mean about what a text says, and which have no vector yet."""

from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from claims.consistency.meaning.encoder import Vector
from claims.consistency.meaning.loading import encoder
from claims.consistency.meaning.models import ClaimVector
from claims.consistency.meaning.nearest import nearest
from claims.register.models import ClaimVersion
from claims.register.vocabulary import ClaimStatus

# Versions whose numbers lie together are embedded together.
BLOCK = 64


class Near(NamedTuple):
    """The current version of an accepted claim, and the cosine to what was asked, in [-1, 1]."""

    version_id: int
    claim_id: int
    similarity: float


def nearest_claims(text_or_vector: str | Vector, *, limit: int = 20) -> list[Near]:
    """Accepted claims of about this meaning, nearest first; none where no model is set up.

    Some milliseconds, however many claims there are. `InvalidInput` for a model whose files will not do.
    """
    model = encoder()
    if model is None:
        return []
    vector = model.embed([text_or_vector])[0] if isinstance(text_or_vector, str) else text_or_vector
    accepted = ClaimVector.objects.filter(version__current_of__status=ClaimStatus.ACCEPTED)
    rows = nearest(
        accepted.select_related("version").only("version__claim_id"), vector, model_id=model.model_id, limit=limit
    )
    return [Near(row.version_id, row.version.claim_id, similarity) for row, similarity in rows]


def without_vector(versions: QuerySet[ClaimVersion], model_id: str) -> QuerySet[ClaimVersion]:
    """Current versions of accepted claims, among these, that the model has not read."""
    read = ClaimVector.objects.filter(version=OuterRef("pk"), model=model_id)
    return versions.filter(~Exists(read), current_of__status=ClaimStatus.ACCEPTED)


def blocks() -> Iterator[range]:
    """The numbers of all versions on record, `BLOCK` at a time."""
    last = ClaimVersion.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    for start in range(0, last + 1, BLOCK):
        yield range(start, start + BLOCK)


def block_of(version_id: int) -> range:
    start = version_id - version_id % BLOCK
    return range(start, start + BLOCK)
