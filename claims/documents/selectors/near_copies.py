"""Which documents may print the same report, out of all of them, and what is known of the pairs."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from django.db import connection
from django.db.models import Q

from claims.documents.models import CopyPair, CopySketch, Document
from claims.documents.near_copies import METHOD
from claims.documents.near_copies.sketch import LEAST_SHARED
from claims.documents.selectors.works import latest_snapshots

# A number that more texts have than that stands for boilerplate, or for a report that was found among the first.
_MOST_OF_A_NUMBER = 200
_MOST_CANDIDATES = 50

_CANDIDATES = """
    SELECT near.document_id FROM unnest(%s::bigint[]) AS asked(number)
    CROSS JOIN LATERAL (
        SELECT document_id FROM claims_copynumber
        WHERE number = asked.number AND document_id <> %s ORDER BY document_id LIMIT %s
    ) near
    GROUP BY near.document_id HAVING count(*) >= %s
    ORDER BY count(*) DESC, near.document_id LIMIT %s
"""


class Text(NamedTuple):
    """What a document says now, and who published it."""

    document_id: int
    source_id: int
    text: str


def candidates_of(document_id: int, numbers: Sequence[int]) -> list[int]:
    """Documents whose sketches share enough with these numbers, most first."""
    limits = [_MOST_OF_A_NUMBER, LEAST_SHARED, _MOST_CANDIDATES]
    with connection.cursor() as cursor:
        cursor.execute(_CANDIDATES, [list(numbers), document_id, *limits])
        return [row[0] for row in cursor.fetchall()]


def texts_of(document_ids: Collection[int]) -> list[Text]:
    """The latest text of each, by document."""
    latest = latest_snapshots().filter(document__in=list(document_ids))
    return [Text(*row) for row in latest.values_list("document_id", "document__source_id", "text")]


def pairs_around(document_ids: Iterable[int]) -> list[CopyPair]:
    """Every pair that hangs together with one of these documents, however far."""
    found: dict[int, CopyPair] = {}
    seen: set[int] = set()
    reached = set(document_ids)
    while new := reached - seen:
        for pair in CopyPair.objects.filter(Q(left__in=new) | Q(right__in=new)):
            found[pair.pk] = pair
            reached |= {pair.left_id, pair.right_id}
        seen |= new
    return list(found.values())


def documents_to_compare() -> list[int]:
    """Those that the present method has not compared with the others, oldest first."""
    done = CopySketch.objects.filter(method=METHOD, is_compared=True)
    return list(Document.objects.exclude(pk__in=done.values("pk")).order_by("pk").values_list("pk", flat=True))
