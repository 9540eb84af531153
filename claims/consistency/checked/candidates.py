"""Which checked claims could be meant: those that share rare words, and those that mean about the same."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection, transaction

from claims.consistency.checked.models import CheckedClaim, CheckedVector
from claims.consistency.checked.rarity import Rarity, to_be_counted
from claims.consistency.meaning.encoder import Vector
from claims.consistency.meaning.nearest import cosine_to, nearest

# (checked claim, whether its title): the cosine to what is asked.
Cosines = Mapping[tuple[int, bool], float]

# Each way finds so many; what is among neither is not looked at.
BY_WORDS, BY_MEANING = 60, 120
# The rarest words of a long text find what all of them would.
_WORDS_ASKED = 16
# A word in more claims than this is not worth an exact count.
_COUNTED = 2000

_COUNT = """
SELECT asked.word, (SELECT count(*) FROM (
    SELECT 1 FROM claims_checkedclaim WHERE is_standing AND words @> ARRAY[asked.word] LIMIT %(most)s) AS found)
FROM unnest(%(words)s::varchar[]) AS asked(word)
"""
_FIND = """
SELECT checked.id FROM claims_checkedclaim AS checked, LATERAL (
    SELECT sum(asked.weight) AS total FROM unnest(%(words)s::varchar[], %(weights)s::float8[]) AS asked(word, weight)
    WHERE asked.word = ANY(checked.words)) AS shared
WHERE checked.is_standing AND checked.words && %(words)s::varchar[]
ORDER BY shared.total DESC, checked.id LIMIT %(limit)s
"""


def rarity_of(words: Iterable[str]) -> Rarity:
    """The weights of these words in the collection as it is now."""
    counts = dict(_by_index(_COUNT, {"words": sorted(to_be_counted(words)), "most": _COUNTED}))
    return Rarity(CheckedClaim.objects.filter(is_standing=True).count(), counts)


def by_words(words: Iterable[str], rarity: Rarity) -> list[int]:
    """Claims that share the most weight of the rarest words asked for."""
    rarest = sorted(to_be_counted(words), key=lambda word: (-rarity.of(word), word))
    known = [word for word in rarest if rarity.is_known(word)][:_WORDS_ASKED]
    asked: dict[str, Any] = {"words": known, "weights": [rarity.of(word) for word in known], "limit": BY_WORDS}
    return [row[0] for row in _by_index(_FIND, asked)]


def _by_index(statement: str, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    with transaction.atomic(), connection.cursor() as cursor:
        # The planner cannot know how rare a word is that it is given as a parameter, and would read the whole table.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(statement, given)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        cursor.execute("SET LOCAL enable_seqscan = on")
    return rows


def by_meaning(vector: Vector, model_id: str) -> list[int]:
    """Claims whose text or title means about this."""
    rows = CheckedVector.objects.filter(checked__is_standing=True)
    found = nearest(rows, vector, model_id=model_id, limit=BY_MEANING)
    return list(dict.fromkeys(row.checked_id for row, _ in found))


def similarities(checked_ids: Iterable[int], vector: Vector, model_id: str) -> Cosines:
    """(checked claim, whether its title) to the cosine, exactly, for these claims."""
    rows = CheckedVector.objects.filter(checked__in=list(checked_ids), model=model_id, dimension=len(vector))
    found = rows.annotate(similarity=cosine_to(vector)).values_list("checked_id", "is_title", "similarity")
    return {(checked_id, is_title): similarity for checked_id, is_title, similarity in found}
