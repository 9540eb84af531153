"""Where the meaning of texts is kept."""

from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import Func, Q
from django.db.models.functions import Cast
from pgvector.django import BitField, HalfVectorField, HnswIndex

from claims.register.models import ClaimVersion

# Of the packaged model. `index_vectors` makes the index for another length; without it the search reads every row.
DIMENSION = 384


def bits(vector: str, dimension: int) -> Cast:
    """One bit for each number of a vector: whether it is above zero. 48 bytes tell near from far instead of 768.

    The index holds this expression; a query has to say it in the same words to use it.
    """
    return Cast(Func(vector, function="binary_quantize"), BitField(length=dimension))


class MeaningVector(models.Model):
    """The meaning of one text as a model reads it, at length 1.

    `model` names model and digest: only vectors of one model are compared. `dimension` is the length of `vector`, in
    numbers of 16 bits.
    """

    model = models.CharField(max_length=120)
    dimension = models.PositiveSmallIntegerField()
    vector = HalfVectorField()

    class Meta:
        abstract = True
        indexes = [
            # "Which texts mean about this?" Found by bits, then put in order by the vectors themselves.
            HnswIndex(
                OpClass(bits("vector", DIMENSION), name="bit_hamming_ops"),
                name="%(class)s_nearest",
                condition=Q(dimension=DIMENSION),
            ),
        ]


class ClaimVector(MeaningVector):
    """What the current version of an accepted claim means. Derived: it can be made again at any time."""

    version = models.OneToOneField(
        ClaimVersion, primary_key=True, on_delete=models.CASCADE, related_name="meaning", editable=False
    )

    def __str__(self) -> str:
        return f"{self.version_id} by {self.model}"
